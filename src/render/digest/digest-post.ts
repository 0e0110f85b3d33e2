import type { Part, Post } from "../../chat/post.ts";
import type { LocalTime } from "../../core/names/time.ts";
import type { DigestView } from "../../core/views/views.ts";
import { dayWords, momentDay, timeWords } from "../words/dates.ts";
import { part } from "../words/parts.ts";

/** A digest in a chat: its title, and what it says; one line where there is nothing to say. */
export function digestPost(view: DigestView, says: readonly Part[]): Post {
  const title = digestTitle(view);
  const nothing = nothingToReport(view);
  const { answered, toCheck, open, accepted, notApplicable } = view.figures;
  const closed = accepted + notApplicable;
  const short = `${answered} answered, ${toCheck} to check, ${open} unanswered, ${closed} closed`;
  return {
    summary: `${title}: ${nothing === null ? short : "nothing to report"}`,
    parts: [part.heading(title), ...(nothing === null ? says : [part.line(nothing)])],
  };
}

/** What every form of a digest is called: `Digest for the meeting of Tue 8 Dec 2026, 14:00`. */
export function digestTitle({ meeting }: Pick<DigestView, "meeting">): string {
  return `Digest for the meeting of ${timeWords(meeting)}`;
}

/** The one line of a digest that has nothing to say; null when it has something. */
export function nothingToReport(view: DigestView): string | null {
  const { unanswered, toCheck, answeredSince, awaitingDecision, withdrawnSince } = view;
  const something = [unanswered, toCheck, answeredSince, awaitingDecision].flat().length + withdrawnSince;
  if (something > 0) return null;
  const { asked, total } = view.figures;
  if (asked === 0) return `${view.board}: nothing to report. No question has been asked yet.`;
  const left = asked < total ? "every question asked so far is closed" : "every question is closed";
  return `${view.board}: nothing to report. Nothing has changed ${sinceDigest(view)}, and ${left}.`;
}

/** Since when a digest counts: `since the last digest, Mon 31 Aug 2026`; in the first one, `so far`. */
export function sinceDigest({ lastDigest, timezone }: Pick<DigestView, "lastDigest" | "timezone">): string {
  return lastDigest === null ? "so far" : `since the last digest, ${momentDay(lastDigest, timezone)}`;
}

/** Since when something counts: `since the last meeting, Tue 8 Sep 2026`; before any meeting, `so far`. */
export function sinceMeeting(meeting: LocalTime | null): string {
  return meeting === null ? "so far" : `since the last meeting, ${dayWords(meeting.slice(0, 10))}`;
}
