import type { Press } from "../../chat/chat.ts";
import type { ChannelRef } from "../../core/names/ids.ts";
import type { Pressed } from "../reading/find-pressed.ts";

/**
 * Where whoever presses is: in the channel of the post; and where it is about a reply of their own, in the one that its thread is in,
 * for somebody may see a board by being in its channel alone.
 */
export function channelFor(
  { user, message }: Pick<Press, "user" | "message">,
  { runtime, reply }: Pick<Pressed, "runtime" | "reply">,
): ChannelRef {
  const written = reply === null ? undefined : runtime.memory.state().evidence.get(reply);
  return written !== undefined && written.author.user === user ? written.thread.channel : message.channel;
}
