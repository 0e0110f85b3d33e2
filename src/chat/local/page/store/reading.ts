import type { ChannelRef } from "../../../../core/names/ids.ts";
import { directChannel, personIn } from "../../../../core/names/local-channel.ts";
import { Refusal } from "../api/refusal.ts";
import { request } from "../api/request.ts";
import type { Channel, Clock, Message, Person, Workspace } from "../api/wire.ts";
import { keepSame } from "../model/keep-same.ts";
import { news } from "../model/news.ts";
import { announce } from "./announce.ts";
import { whereName } from "./conversations.ts";
import { markSeen } from "./navigation.ts";
import type { State, Store } from "./store.ts";

/**
 * Reads a channel or direct conversation afresh, and resolves when that is shown. One reading at a time, so that an
 * older answer never overwrites a newer one; a change that comes meanwhile makes it read once more. If the workspace
 * does not answer, what is shown stays: the page reads everything again when it is back.
 */
export function readChannel(store: Store, channel: ChannelRef): Promise<void> {
  const underway = store.reading.get(channel);
  if (underway) {
    underway.again = true;
    return underway.done;
  }
  const reading = { again: true, done: Promise.resolve() };
  const read = async (): Promise<void> => {
    while (reading.again) {
      reading.again = false;
      const messages = await request<Message[]>("GET", pathOf(channel)).catch(() => null);
      if (messages) take(store, channel, messages);
    }
    store.reading.delete(channel);
  };
  store.reading.set(channel, reading);
  reading.done = read();
  return reading.done;
}

function pathOf(channel: ChannelRef): string {
  const person = personIn(channel);
  return person === null
    ? `/local/channels/${encodeURIComponent(channel)}/messages`
    : `/local/people/${encodeURIComponent(person)}/messages`;
}

function take(store: Store, channel: ChannelRef, fresh: readonly Message[]): void {
  const { messages, acting, route } = store.get();
  const before = messages[channel];
  const now = keepSame(before ?? [], fresh);
  store.change((state) => ({ ...state, messages: { ...state.messages, [channel]: now } }));
  markSeen(store);
  const words =
    before && route.channel === channel ? news(before, now, acting, whereName(store.get(), channel)) : null;
  if (words) announce(store, words);
}

/** Reads every channel and one's direct conversation, the one that is open first. */
export async function readAll(store: Store): Promise<void> {
  const { channels, acting, route } = store.get();
  const all = [...channels.map(({ id }) => id), directChannel(acting)];
  const first = all.filter((id) => id === route.channel);
  await Promise.all(
    [...first, ...all.filter((id) => id !== route.channel)].map((id) => readChannel(store, id)),
  );
}

/** The bot's clock, or null where it cannot be moved: there the page shows no clock at all. */
async function readClock(): Promise<Clock | null> {
  return request<Clock>("GET", "/local/clock").catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.status === 404) return null;
    throw fault;
  });
}

/** Reads the bot's clock again; if the workspace does not answer, the time shown stays. */
export async function refreshClock(store: Store): Promise<void> {
  const clock = await readClock().catch(() => store.get().clock);
  store.change((state) => ({ ...state, clock }));
}

/** Reads who and what there is on the workspace, and the bot's clock. Rejects with a `Refusal`. */
export async function readWorld(): Promise<Pick<State, "workspace" | "channels" | "people" | "clock">> {
  const [workspace, channels, people, clock] = await Promise.all([
    request<Workspace>("GET", "/local/workspace"),
    request<Channel[]>("GET", "/local/channels"),
    request<Person[]>("GET", "/local/people"),
    readClock(),
  ]);
  return { workspace, channels, people, clock };
}
