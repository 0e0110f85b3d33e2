import { laterOf } from "../../../core/calendar/calendar.ts";
import { type MessageKey, type MessageRef, messageKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { ThreadReading, Written } from "../../chat.ts";
import type { Known } from "../incoming/known.ts";
import type { ChannelMessages, GraphMessage } from "./channel-messages.ts";
import { touchedAt } from "./read-roots.ts";
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
  const written: Written[] = [];
  const blocked: { written: Written; at: Instant }[] = [];
  const deleted: { message: MessageRef; at: Instant }[] = [];
  const unread: MessageRef[] = [];
  const touched = new Map<MessageKey, Instant>();
  for await (const page of messages.pages(root.id)) {
    for (const told of page) {
      const message = { ...root, id: told.id };
      const at = new Date(touchedAt(told)).toISOString();
      touched.set(messageKey(message), at);
      const goneAt = deletedAt(told);
      const reply = goneAt === null ? writtenOf(told, root, known) : null;
      if (goneAt !== null) deleted.push({ message, at: goneAt });
      else if (reply === null) unread.push(message);
      else if (isBlocked(told))
        blocked.push({
          written: { ...reply, text: "", files: [] },
          at: laterOf(sure, laterOf(at, reply.at)),
        });
      else written.push(reply);
    }
  }
  // The id of a message is the moment it was written, in milliseconds: Graph may not tell a new one yet.
  const isGone = first === null ? Number(root.id) < Date.parse(sure) : first.deletedDateTime != null;
  return {
    root: isGone ? "gone" : "there",
    replies: written.toSorted((one, other) => byTime(one, other)),
    deleted,
    blocked,
    unread,
    touched,
    sureUntil: sure,
  };
}

/**
 * When a message was deleted; null if it stands. Graph may go on telling it without saying that it was, and then without its words:
 * nobody can write a message that holds nothing.
 */
function deletedAt(told: GraphMessage): Instant | null {
  if (told.deletedDateTime != null) return instant(told.deletedDateTime);
  const { messageType, from, body, attachments } = told;
  const isEmpty = (body.content ?? "").trim() === "" && (attachments ?? []).length === 0;
  if (!isEmpty || from == null || (messageType ?? "message") !== "message") return null;
  return new Date(touchedAt(told)).toISOString();
}

/** Whether the organisation's policy keeps a message from people; one that only warned its writer, or was overruled, does not. */
function isBlocked({ policyViolation: violation }: GraphMessage): boolean {
  if (violation == null) return false;
  const { dlpAction, userAction } = violation;
  const only = (dlpAction ?? "").split(",").map((each) => each.trim().toLowerCase());
  if (only.every((each) => each === "none" || each === "notifysender")) return false;
  return !/override/i.test(userAction ?? "");
}

type Timed = { readonly at: string; readonly message: MessageRef };

/** Ids are numbers that grow; they settle what the time leaves open. */
function byTime(one: Timed, other: Timed): number {
  if (one.at !== other.at) return one.at < other.at ? -1 : 1;
  return Number(one.message.id) - Number(other.message.id);
}
