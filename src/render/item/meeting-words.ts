import type { MeetingView } from "../../core/calendar/meetings.ts";
import { dayWords, timeWords } from "../words/dates.ts";

/** A coming meeting: `Tue 9 Mar 2027, 14:00; papers are published by Mon 1 Mar 2027.` */
export function meetingWords(meeting: MeetingView | null): string {
  if (meeting === null) return "none is planned.";
  return `${timeWords(meeting.at)}; papers are published by ${dayWords(meeting.publicationDay)}.`;
}
