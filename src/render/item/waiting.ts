import type { TextLine } from "../../chat/post.ts";
import type { ItemView, WaitsFor } from "../../core/views/views.ts";
import { dayWords, momentDay } from "../words/dates.ts";
import { brief, counted, listed, times } from "../words/text.ts";
import { moreEvidence } from "./item-words.ts";
import { promiseSentences } from "./promise-words.ts";
import { referenceLink } from "./ways-to-thread.ts";

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

/** Whom an item waits for: its owner, `A, B, C, D and 2 others`, `anybody on the board`. */
export function waitsForWords(waitsFor: WaitsFor): string {
  switch (waitsFor.kind) {
    case "owner":
      return waitsFor.name;
    case "members":
      return listed(waitsFor.names, 4);
    case "nobody":
      return "anybody on the board";
  }
}

/** An item as an entry of a list: its reference, which opens its post, its question cut short, and what is said of it. */
export function itemLine(item: ItemView, ...sentences: readonly string[]): TextLine {
  const question = item.text.trim() === "" ? [] : [brief(item.text, 100)];
  const said = [...question, ...sentences].join(" ");
  const reference = referenceLink(item);
  return said === "" ? reference : [...reference, `: ${said}`];
}

/** All that is said of an unanswered item in a list, on one line: what, whose, since when, chased how often, by when. */
export function unansweredLine(item: ItemView, zone: string): TextLine {
  const { whom, since, nudges, wanted } = waitingWords(item, zone);
  const promises = promiseSentences(item.promises, zone);
  return itemLine(item, whom, since, nudges, wanted, ...promises, ...moreEvidence(item));
}
