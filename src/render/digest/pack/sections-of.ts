import type { DigestView, ItemView } from "../../../core/views/views.ts";
import { meetingWords } from "../../item/coming.ts";
import { momentWords } from "../../words/dates.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { sentence } from "../../words/text.ts";
import { sinceDigest } from "../digest-post.ts";
import type { Section } from "./elements.ts";
import { packAnswered, packUnanswered } from "./items.ts";
import { packSummary } from "./summary.ts";
import { packTracker } from "./tracker.ts";

/** What the pack says, chapter by chapter; chapters without anything in them are left out. */
export function sectionsOf(view: DigestView): Section[] {
  const { unanswered, answeredSince, awaitingDecision, timezone } = view;
  const all = [...unanswered, ...answeredSince, ...awaitingDecision];
  return [
    tall("summary", "Summary", packSummary(view)),
    ...items("unanswered", "Unanswered", unanswered, (item) => packUnanswered(item, timezone)),
    ...items("answered", `Answered or closed ${sinceDigest(view)}`, answeredSince, (item) =>
      packAnswered(item, timezone),
    ),
    ...items("decision", "Answered earlier, waiting for a decision", awaitingDecision, (item) =>
      packAnswered(item, timezone),
    ),
    tall("next", "What comes next", packComing(view)),
    ...(all.length === 0 ? [] : [{ ...tall("tracker", "Tracker", packTracker(all, timezone)), wide: true }]),
  ];
}

function items(
  id: string,
  title: string,
  views: readonly ItemView[],
  write: (item: ItemView) => Content,
): Section[] {
  return views.length === 0 ? [] : [tall(id, `${title} (${views.length})`, views.map(write))];
}

function tall(id: string, title: string, content: Content): Section {
  return { id, title, wide: false, content };
}

/** What comes next: the questions that will be asked, and the meeting after this one. */
function packComing({ next, followingMeeting, timezone }: DigestView): Html {
  const slots = next.map(
    ({ at, questions }) => html`<h3>To be asked on ${momentWords(at, timezone)}</h3>
<ul>${questions.map(({ reference, text }) => html`<li><strong>${reference}</strong>: ${text}</li>`)}</ul>
`,
  );
  return html`<p>The meeting after this one: ${meetingWords(followingMeeting)}</p>
${slots.length === 0 ? html`<p>${sentence("no further question is due to be asked")}</p>` : slots}`;
}
