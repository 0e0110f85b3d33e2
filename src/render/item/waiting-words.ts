import type { ItemView } from "../../core/views/views.ts";
import { counted, times } from "../words/counted.ts";
import { dayWords, momentDay } from "../words/dates.ts";
import { waitsForWords } from "./waits-for-words.ts";

/**
 * What a list says of an unanswered item, each as a sentence: whom it waits for, since when, how often it was nudged,
 * by when it is or was wanted. True on the day it is written, so it belongs in messages, not in posts that stay.
 */
export function waitingWords(item: ItemView, zone: string) {
  return {
    whom: `Waits for ${waitsForWords(item.waitsFor)}.`,
    since: `${since(item, zone)}.`,
    nudges: item.nudges === 0 ? "Not nudged yet." : `Nudged ${times(item.nudges)}.`,
    wanted: `${wanted(item)}.`,
  };
}

function since({ status, decision, askedAt, workingDaysWaiting: days }: ItemView, zone: string): string {
  const ago = days === 0 ? "" : `, ${counted(days, "working day", "working days")} ago`;
  if (status === "open" && decision?.outcome === "more-evidence")
    return `More evidence wanted since ${momentDay(decision.at, zone)}${ago}`;
  return askedAt === null ? "Not asked yet" : `Asked ${momentDay(askedAt, zone)}${ago}`;
}

function wanted({ due, overdue, extensions }: ItemView): string {
  const extended = extensions === 0 ? "" : `, extended ${times(extensions)}`;
  if (due === null) return `No day set${extended}`;
  return `${overdue ? "Overdue: was wanted by" : "Wanted by"} ${dayWords(due)}${extended}`;
}
