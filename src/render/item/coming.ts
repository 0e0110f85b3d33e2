import type { TextLine } from "../../chat/post.ts";
import type { MeetingView } from "../../core/calendar/meetings.ts";
import type { SlotView } from "../../core/plan/coming-slots.ts";
import { dayWords, momentWords, timeWords } from "../words/dates.ts";
import { listed } from "../words/text.ts";

/** A coming meeting: `Tue 9 Mar 2027, 14:00; papers are published by Mon 1 Mar 2027.` */
export function meetingWords(meeting: MeetingView | null): string {
  if (meeting === null) return "none is planned.";
  return `${timeWords(meeting.at)}; papers are published by ${dayWords(meeting.publicationDay)}.`;
}

/** What a slot is going to ask: `Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).` */
export function slotLine({ at, questions }: SlotView, zone: string): TextLine {
  const references = questions.map(({ reference }) => reference);
  return [`${momentWords(at, zone)}: ${references.length === 0 ? "nothing" : listed(references, 6)}.`];
}
