import type { DigestView } from "../../../core/views/views.ts";
import { meetingWords } from "../../item/meeting-words.ts";
import { momentWords } from "../../words/dates.ts";
import { type Html, html } from "../../words/html.ts";
import { sentence } from "../../words/sentence.ts";

/** What comes next: the questions that will be asked, and the meeting after this one. */
export function packComing({ next, followingMeeting, timezone }: DigestView): Html {
  const slots = next.map(
    ({ at, questions }) => html`<h3>To be asked on ${momentWords(at, timezone)}</h3>
<ul>${questions.map(({ reference, text }) => html`<li><strong>${reference}</strong>: ${text}</li>`)}</ul>
`,
  );
  return html`<p>The meeting after this one: ${meetingWords(followingMeeting)}</p>
${slots.length === 0 ? html`<p>${sentence("no further question is due to be asked")}</p>` : slots}`;
}
