import type { MessageRef } from "../../../core/ids.ts";
import type { ThreadReading } from "../../chat.ts";
import type { Known } from "../incoming/incoming.ts";
import type { ChannelMessages } from "./channel-messages.ts";
import { writtenOf } from "./written-of.ts";

/**
 * Reads the whole of a thread, in the order in which it was written. A thread of which nothing can be read is an error and
 * never an empty one, in which all that is known would seem to be deleted.
 */
export async function readThread(
  messages: ChannelMessages,
  root: MessageRef,
  known: Pick<Known, "isBot" | "commands" | "groupOf">,
): Promise<ThreadReading> {
  const first = await messages.message(root.id, null);
  const replies = [];
  for await (const page of messages.pages(root.id)) {
    for (const told of page) if (told.deletedDateTime == null) replies.push(writtenOf(told, root, known));
  }
  const written = replies.filter((each) => each !== null);
  return {
    root: first === null ? "gone" : "there",
    replies: written.toSorted((one, other) => byTime(one, other)),
  };
}

type Timed = { readonly at: string; readonly message: MessageRef };

/** Ids are numbers that grow; they settle what the time leaves open. */
function byTime(one: Timed, other: Timed): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(one.message.id) - Number(other.message.id);
}
