import { dayOf } from "../../core/calendar/calendar.ts";
import type { ItemView } from "../../core/views/views.ts";
import { shortDay } from "../words/dates.ts";
import { shortReference } from "../words/short-reference.ts";

/** The first line of a reminder: `CSP-03 is due by Mon 22 Feb.` True on the day it is written. */
export function dueWords(
  { reference, due, overdue, askedAt }: Pick<ItemView, "reference" | "due" | "overdue" | "askedAt">,
  zone: string,
): string {
  const short = shortReference(reference);
  if (due === null) return `${short} waits for an answer.`;
  const day = shortDay(due, askedAt === null ? due : dayOf(askedAt, zone));
  return `${short} ${overdue ? "was" : "is"} due by ${day}.`;
}
