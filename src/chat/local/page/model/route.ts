import type { ChannelRef, PersonId } from "../../../../core/names/ids.ts";
import { directChannel, localChannel } from "../../../../core/names/local-channel.ts";

/** Where the page is: a channel or direct conversation, perhaps one of its threads, perhaps one reply in that. */
export type Route = {
  /** `local:csp` or `local:@p3`. Null: nowhere yet. */
  readonly channel: ChannelRef | null;
  readonly root: string | null;
  readonly reply: string | null;
};

/**
 * Reads the part of an address after `#`: `#/local:csp/m12/m15`. A channel id may come without its `local:`, and
 * `dm` is the direct conversation of whoever is acting. Whatever cannot be read leads nowhere, and the page then opens
 * its first channel.
 */
export function parseRoute(hash: string, acting: PersonId): Route {
  const [start, channel, root, reply] = hash.split("/").map(decoded);
  if (start !== "#" || !channel) return { channel: null, root: null, reply: null };
  return {
    channel: channel === "dm" ? directChannel(acting) : localChannel(channel),
    root: root || null,
    reply: root && reply ? reply : null,
  };
}

/** The address of a place on this page: `#/local:csp/m12`. */
export function formatRoute(channel: ChannelRef, root?: string | null, reply?: string | null): string {
  const parts = [channel, root, reply].filter((part): part is string => Boolean(part));
  return `#/${parts.map((part) => encodeURIComponent(part).replaceAll("%3A", ":").replaceAll("%40", "@")).join("/")}`;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
