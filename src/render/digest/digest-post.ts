import type { Part, Post } from "../../chat/post.ts";
import type { DigestView } from "../../core/views/views.ts";
import { timeWords } from "../words/dates.ts";
import { part } from "../words/part.ts";
import { nothingToReport } from "./nothing-to-report.ts";

/** A digest in a chat: its title, and what it says; one line where there is nothing to say. */
export function digestPost(view: DigestView, says: readonly Part[]): Post {
  const title = digestTitle(view);
  const nothing = nothingToReport(view);
  const { answered, open, accepted, notApplicable } = view.figures;
  const short = `${answered} answered, ${open} unanswered, ${accepted + notApplicable} closed`;
  return {
    summary: `${title}: ${nothing === null ? short : "nothing to report"}`,
    parts: [part.heading(title), ...(nothing === null ? says : [part.line(nothing)])],
  };
}

/** What every form of a digest is called: `Digest for the meeting of Tue 8 Dec 2026, 14:00`. */
export function digestTitle({ meeting }: Pick<DigestView, "meeting">): string {
  return `Digest for the meeting of ${timeWords(meeting)}`;
}
