import type { DigestView } from "../../core/views/views.ts";
import { sinceDigest } from "./since.ts";

/** The one line of a digest that has nothing to say; null when it has something. */
export function nothingToReport(view: DigestView): string | null {
  const something =
    view.unanswered.length + view.answeredSince.length + view.awaitingDecision.length + view.withdrawnSince;
  if (something > 0) return null;
  const { asked, total } = view.figures;
  if (asked === 0) return `${view.board}: nothing to report. No question has been asked yet.`;
  const left = asked < total ? "every question asked so far is closed" : "every question is closed";
  return `${view.board}: nothing to report. Nothing has changed ${sinceDigest(view)}, and ${left}.`;
}
