import { instantOf, messageRef } from "../slack-refs.ts";
import { isReply, lineIn } from "./command-in.ts";
import type { MessageEvent } from "./event-shape.ts";
import type { Incoming, Known } from "./incoming.ts";
import { isRewritten } from "./is-rewritten.ts";
import type { SlackMessage } from "./message-shape.ts";
import { authorKind } from "./written-of.ts";

/** What Slack writes into a channel itself, and what is only told to clients. Never anybody's words. */
const NOTICES: ReadonlySet<string> = new Set([
  "assistant_app_thread",
  "bot_add",
  "bot_disable",
  "bot_enable",
  "bot_remove",
  "channel_archive",
  "channel_canvas_updated",
  "channel_convert_to_private",
  "channel_convert_to_public",
  "channel_join",
  "channel_leave",
  "channel_name",
  "channel_posting_permissions",
  "channel_purpose",
  "channel_topic",
  "channel_unarchive",
  "ekm_access_denied",
  "group_archive",
  "group_join",
  "group_leave",
  "group_name",
  "group_purpose",
  "group_topic",
  "group_unarchive",
  "huddle_thread",
  "message_locked",
  "message_replied",
  "pinned_item",
  "reminder_add",
  "sh_room_created",
  "sh_room_shared",
  "tombstone",
  "unpinned_item",
]);

/** Reads an event about a message: a new one, an edited one, or a deleted one. */
export function messageEvent(event: MessageEvent, known: Known): Incoming {
  if (event.subtype === "message_changed") return changed(event, known);
  if (event.subtype === "message_deleted") return deleted(event, known);
  return written(event, event.channel, isDirect(event), known);
}

function written(message: SlackMessage, channel: string, direct: boolean, known: Known): Incoming {
  const author = authorKind(message, known.self);
  if (author === "own") return ignored("the bot's own message");
  if (author === "slack") return ignored("said by Slack itself");
  if (message.subtype !== null && NOTICES.has(message.subtype))
    return ignored(`a notice: ${message.subtype}`);
  if (author === "person" && isForBot(message, direct, known))
    return { kind: "typed", channel, direct, message };
  if (direct) return ignored("a bot's direct message");
  if (!isReply(message)) return ignored("not in a thread");
  return { kind: "written", channel, message };
}

/** Whether something is said to the bot. In a thread below a question only a command is: all else is said to the board. */
function isForBot(message: SlackMessage, direct: boolean, known: Known): boolean {
  const line = lineIn(message, known, (user) => user, direct);
  return line !== null && (line.kind === "command" || direct || !isReply(message));
}

function changed(event: MessageEvent, known: Known): Incoming {
  const { message, previous_message: before, channel } = event;
  if (message === null) return ignored("a change of nothing");
  if (message.subtype === "tombstone") return buried(event, message, known);
  const now = written(message, channel, isDirect(event), known);
  if (now.kind === "typed") return ignored("a command that was edited");
  if (now.kind !== "written") return now;
  if (!isRewritten(message, before)) return ignored("nothing that was written has changed");
  const order = event.event_ts ?? event.ts;
  return { kind: "rewritten", channel, message, at: instantOf(message.edited?.ts ?? order), order };
}

/** A deleted message that others answered stays as a tombstone. */
function buried(event: MessageEvent, message: SlackMessage, known: Known): Incoming {
  const { previous_message: before, channel } = event;
  const ref = messageRef(known.self.team, channel, message.ts);
  if (isReply(message)) return withdrawn(event, message, before, known);
  const ours = before === null || authorKind(before, known.self) === "own";
  return ours ? { kind: "lost", message: ref } : ignored("somebody's own thread lost its first message");
}

function deleted(event: MessageEvent, known: Known): Incoming {
  const { previous_message: before, channel } = event;
  const ts = event.deleted_ts ?? before?.ts;
  if (ts === undefined) return ignored("a deletion of nothing");
  if (before?.subtype === "tombstone") return ignored("the tombstone of a thread that is empty now");
  if (before !== null && authorKind(before, known.self) === "own")
    return { kind: "lost", message: messageRef(known.self.team, channel, ts) };
  if (isDirect(event)) return ignored("a direct message was deleted");
  if (before !== null && !isReply({ ...before, ts })) return ignored("not in a thread");
  return withdrawn(event, { ts, thread_ts: before?.thread_ts ?? null }, before, known);
}

function withdrawn(
  event: MessageEvent,
  { ts, thread_ts }: Pick<SlackMessage, "ts" | "thread_ts">,
  author: SlackMessage | null,
  { self }: Known,
): Incoming {
  return {
    kind: "withdrawn",
    message: messageRef(self.team, event.channel, ts),
    thread: thread_ts === null ? null : messageRef(self.team, event.channel, thread_ts),
    author: author?.user == null && author?.bot_id == null ? null : author,
    at: instantOf(event.event_ts ?? event.ts),
  };
}

function isDirect({ channel, channel_type }: MessageEvent): boolean {
  return channel_type === "im" || channel_type === "app_home" || channel.startsWith("D");
}

function ignored(because: string): Incoming {
  return { kind: "ignored", because };
}
