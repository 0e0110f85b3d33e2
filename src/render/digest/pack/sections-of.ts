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
  const { unanswered, toCheck, answeredSince, awaitingDecision, timezone } = view;
  const all = [...unanswered, ...toCheck, ...answeredSince, ...awaitingDecision];
  return [
    tall("summary", "Summary", packSummary(view)),
    ...toBeChecked(toCheck, timezone),
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

/** What nobody checked, with its words: a part for the secretary, to be gone before anybody else reads the paper. */
function toBeChecked(views: readonly ItemView[], zone: string): Section[] {
  const content = [
    html`<p>These replies may answer their questions, and nobody has said so. The secretary says of each whether it does before this paper is published.</p>\n`,
    ...views.map((item) => packAnswered(item, zone)),
  ];
  return views.length === 0
    ? []
    : [tall("check", `To check before this is published (${views.length})`, content)];
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
