import type { DigestView } from "../core/views.ts";
import { timeWords } from "./dates.ts";

/** What every form of a digest is called: `Digest for the meeting of Tue 8 Dec 2026, 14:00`. */
export function digestTitle({ meeting }: Pick<DigestView, "meeting">): string {
  return `Digest for the meeting of ${timeWords(meeting)}`;
}
