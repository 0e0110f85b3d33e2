import { keepSame } from "../model/keep-same.ts";
import { news } from "../model/news.ts";
import { request } from "../wire/request.ts";
import type { Message } from "../wire/wire.ts";
import { announce } from "./announce.ts";
import type { Desk } from "./desk.ts";
import { markSeen } from "./mark-seen.ts";
import { whereName } from "./where-name.ts";

/**
 * Reads a channel or direct conversation afresh, and resolves when that is shown. One reading at a time, so that an
 * older answer never overwrites a newer one; a change that comes meanwhile makes it read once more. If the workspace
 * does not answer, what is shown stays: the page reads everything again when it is back.
 */
export function readChannel(desk: Desk, channel: string): Promise<void> {
  const underway = desk.reading.get(channel);
  if (underway) {
    underway.again = true;
    return underway.done;
  }
  const reading = { again: true, done: Promise.resolve() };
  const read = async (): Promise<void> => {
    while (reading.again) {
      reading.again = false;
      const messages = await request<Message[]>("GET", pathOf(channel)).catch(() => null);
      if (messages) take(desk, channel, messages);
    }
    desk.reading.delete(channel);
  };
  desk.reading.set(channel, reading);
  reading.done = read();
  return reading.done;
}

function pathOf(channel: string): string {
  const person = /^local:@(.*)$/.exec(channel)?.[1];
  return person === undefined
    ? `/local/channels/${encodeURIComponent(channel)}/messages`
    : `/local/people/${encodeURIComponent(person)}/messages`;
}

function take(desk: Desk, channel: string, fresh: readonly Message[]): void {
  const { messages, acting, route } = desk.get();
  const before = messages[channel];
  const now = keepSame(before ?? [], fresh);
  desk.change((state) => ({ ...state, messages: { ...state.messages, [channel]: now } }));
  markSeen(desk);
  const words =
    before && route.channel === channel ? news(before, now, acting, whereName(desk.get(), channel)) : null;
  if (words) announce(desk, words);
}
