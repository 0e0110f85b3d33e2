import type { DigestView, ItemView } from "../../../core/views/views.ts";
import type { Content } from "../../words/html.ts";
import { sinceDigest } from "../since.ts";
import { packAnswered } from "./answered.ts";
import { packComing } from "./coming.ts";
import type { Section } from "./section.ts";
import { packSummary } from "./summary.ts";
import { packTracker } from "./tracker.ts";
import { packUnanswered } from "./unanswered.ts";

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
