import { asPersonId, type ChannelRef, channelRef, idOn, type PersonId, platformOf } from "./ids.ts";

const LOCAL = "local:";
const DIRECT = "@";

/** A channel of the local workspace as people write it: `local:csp` or `csp`, `local:@p3` or `@p3`. */
export function localChannel(written: string): ChannelRef {
  return channelRef("local", written.startsWith(LOCAL) ? written.slice(LOCAL.length) : written);
}

/** The channel of the local workspace in which a person and the bot write to each other: `local:@p3`. */
export function directChannel(person: PersonId): ChannelRef {
  return channelRef("local", DIRECT + person);
}

/** Whose direct messages with the bot a channel holds; null for a channel that is open to everybody. */
export function personIn(channel: ChannelRef): PersonId | null {
  const id = idOn(channel);
  return platformOf(channel) === "local" && id.startsWith(DIRECT)
    ? asPersonId(id.slice(DIRECT.length))
    : null;
}
