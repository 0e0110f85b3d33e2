import {
  type ChannelRef,
  channelRef,
  idFor,
  type MessageRef,
  type UserRef,
  userRef,
} from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";

/** A channel of Slack, in the words of the port: `slack:C01CSP`. */
export function channelWith(id: string): ChannelRef {
  return channelRef("slack", id);
}

/** An account on Slack, in the words of the port: `slack:U01`. */
export function userWith(id: string): UserRef {
  return userRef("slack", id);
}

/** The id that Slack knows a channel or an account by; of another platform's the whole of it, which Slack knows not. */
export function idIn(ref: ChannelRef | UserRef): string {
  return idFor("slack", ref);
}

/** A message in the words of the port. `ts` is unique in its channel only, and stays the string it is. */
export function messageRef(team: string, channel: string, ts: string): MessageRef {
  return { channel: channelWith(channel), workspace: team, id: ts };
}

/** When something with this `ts` was: Slack counts seconds and millionths of them, as text. */
export function instantOf(ts: string): Instant {
  const [seconds = "0", fraction = ""] = ts.split(".");
  const milliseconds = Number(fraction.padEnd(6, "0").slice(0, 3));
  return new Date(Number(seconds) * 1000 + milliseconds).toISOString();
}

/** The `ts` of a moment, to look from there on. `at` is in milliseconds. */
export function tsAt(at: number): string {
  return `${Math.floor(at / 1000)}.${String(at % 1000).padStart(3, "0")}000`;
}
