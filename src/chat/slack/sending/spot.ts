import { z } from "zod";
import type { Place } from "../../../core/model/delivery.ts";
import { type ChannelRef, idOn, platformOf, type UserRef } from "../../../core/names/ids.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { lookUp } from "../reading/looked-up.ts";

/** Where a message goes: into a channel, or below a root in it. */
export type Spot = { readonly channel: string; readonly thread: string | null };

/** Finds the spot of a place. Rejects with a `SlackRefusal`. */
export type Spots = {
  of(place: Place): Promise<Spot>;
  /** The direct messages between the bot and somebody. */
  direct(user: string): Promise<string>;
  /** Those that a place needs are not what they were, as after the app was made anew: they are opened anew the next time. */
  forget(place: Place): void;
};

const SHAPE = z.object({ channel: z.object({ id: z.string() }) });
const DAY = 86_400_000;

/** Opens direct messages where a place needs them, each once a day at most. */
export function spots(api: Pick<SlackApi, "call">, now: () => number): Spots {
  const directs = lookUp({
    now,
    lasts: DAY,
    ask: async (users) => (await api.call("conversations.open", { users }, SHAPE)).channel.id,
  });
  return {
    direct: (user) => directs.of(user),
    forget(place) {
      if (place.kind === "person") directs.forget(ours(place.user));
    },
    async of(place) {
      switch (place.kind) {
        case "channel":
          return { channel: ours(place.channel), thread: null };
        case "thread":
          return { channel: ours(place.root.channel), thread: place.root.id };
        case "person":
          return { channel: await directs.of(ours(place.user)), thread: null };
      }
    },
  };
}

function ours(ref: ChannelRef | UserRef): string {
  if (platformOf(ref) === "slack") return idOn(ref);
  throw new Error(`${ref} is not on Slack`);
}
