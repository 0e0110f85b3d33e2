import type { ItemView } from "../../core/views/views.ts";
import { times } from "../words/counted.ts";
import { dayWords, timeWords } from "../words/dates.ts";

/**
 * By when an item is wanted and for which meeting: `Mon 30 Nov 2026, for the meeting of Tue 8 Dec 2026, 14:00, extended
 * once`. Says nothing that changes as days go by.
 */
export function dueWords({
  due,
  meeting,
  extensions,
}: Pick<ItemView, "due" | "meeting" | "extensions">): string {
  return [
    due === null ? "no day set" : dayWords(due),
    ...(meeting === null ? [] : [`for the meeting of ${timeWords(meeting)}`]),
    ...(extensions === 0 ? [] : [`extended ${times(extensions)}`]),
  ].join(", ");
}
