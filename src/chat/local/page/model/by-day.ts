import type { Message } from "../api/wire.ts";
import type { BoardTimes } from "./board-times.ts";

/** The messages of one day of the board's calendar. */
export type DayOfMessages = { readonly day: string; readonly messages: readonly Message[] };

/** Parts a list of messages into days, keeping its order. */
export function byDay(messages: readonly Message[], times: BoardTimes): readonly DayOfMessages[] {
  const days: { day: string; messages: Message[] }[] = [];
  for (const message of messages) {
    const day = times.day(message.at);
    const last = days.at(-1);
    if (last?.day === day) last.messages.push(message);
    else days.push({ day, messages: [message] });
  }
  return days;
}
