import type { MessageRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { ThreadReading } from "../../chat.ts";
import type { Known } from "../incoming/known.ts";
import type { ChannelMessages } from "./channel-messages.ts";
import { sureUntil } from "./sure-until.ts";
import { instant, writtenOf } from "./written-of.ts";

/**
 * Reads the whole of a thread, in the order in which it was written, as Graph knows it `now`. A thread of which nothing can be
 * read is an error and never an empty one, in which all that is known would seem to be deleted.
 */
export async function readThread(
  messages: ChannelMessages,
  root: MessageRef,
  known: Pick<Known, "isBot" | "vocabulary" | "groupOf">,
  now: Instant,
): Promise<ThreadReading> {
  const sure = sureUntil(now);
  const first = await messages.message(root.id, null);
  const replies = [];
  const deleted = [];
  for await (const page of messages.pages(root.id)) {
    for (const told of page) {
      if (told.deletedDateTime == null) replies.push(writtenOf(told, root, known));
      else deleted.push({ message: { ...root, id: told.id }, at: instant(told.deletedDateTime) });
    }
  }
  const written = replies.filter((each) => each !== null);
  // The id of a message is the moment it was written, in milliseconds: Graph may not tell a new one yet.
  const isGone = first === null ? Number(root.id) < Date.parse(sure) : first.deletedDateTime != null;
  return {
    root: isGone ? "gone" : "there",
    replies: written.toSorted((one, other) => byTime(one, other)),
    deleted,
    undeletes: true,
    sureUntil: sure,
  };
}

type Timed = { readonly at: string; readonly message: MessageRef };

/** Ids are numbers that grow; they settle what the time leaves open. */
function byTime(one: Timed, other: Timed): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(one.message.id) - Number(other.message.id);
}
