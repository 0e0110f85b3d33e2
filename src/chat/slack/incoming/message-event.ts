import { referencesIn } from "../../../core/reading/references-in.ts";
import { instantOf, messageRef } from "../slack-refs.ts";
import { isReply, lineIn } from "./command-in.ts";
import type { MessageEvent } from "./event-shape.ts";
import type { Incoming, Known } from "./incoming.ts";
import { isRewritten } from "./is-rewritten.ts";
import { authorKind, isNotice } from "./message-kind.ts";
import type { SlackMessage } from "./message-shape.ts";
import { mrkdwnToText } from "./mrkdwn-to-text.ts";

/** Reads an event about a message: a new one, an edited one, or a deleted one. */
export function messageEvent(event: MessageEvent, known: Known): Incoming {
  if (event.subtype === "message_changed") return changed(event, known);
  if (event.subtype === "message_deleted") return deleted(event, known);
  return written(event, event.channel, isDirect(event), known);
}

function written(message: SlackMessage, channel: string, direct: boolean, known: Known): Incoming {
  const author = authorKind(message, known.self);
  if (author === "own") return ignored("the bot's own message");
  if (isNotice(message)) return ignored(`a notice: ${message.subtype ?? "said by Slack itself"}`);
  if (isOwnWords(message, known)) {
    const line = lineIn(message, known, (user) => user, direct);
    if (line?.kind === "command") return { kind: "typed", channel, direct, message };
    const called = line !== null && !direct;
    if (direct || (!isReply(message) && (called || namesQuestion(message))))
      return { kind: "words", channel, direct, called, message };
  }
  if (direct) return ignored("a direct message that an app wrote");
  if (!isReply(message)) return ignored("not in a thread");
  return { kind: "written", channel, message };
}

/** Whether a person wrote it with their own hands. */
function isOwnWords(message: SlackMessage, { self }: Known): boolean {
  return authorKind(message, self) === "person" && message.bot_id === null;
}

/** What names no question is other people's talk, and is not read. */
function namesQuestion({ text }: SlackMessage): boolean {
  return referencesIn(mrkdwnToText(text ?? "", (user) => user)).length > 0;
}

function changed(event: MessageEvent, known: Known): Incoming {
  const { message, previous_message: before, channel } = event;
  if (message === null) return ignored("a change of nothing");
  if (message.subtype === "tombstone") return buried(event, message, known);
  const now = written(message, channel, isDirect(event), known);
  if (now.kind === "typed") return ignored("a command that was edited");
  const order = event.event_ts ?? event.ts;
  const direct = isDirect(event);
  if (isOwnWords(message, known) && !isNotice(message) && (direct || !isReply(message))) {
    if (!isRewritten(message, before)) return ignored("nothing that was written has changed");
    const at = instantOf(message.edited?.ts ?? order);
    return { kind: "reworded", channel, direct, message, at, order };
  }
  if (now.kind !== "written") return now;
  if (!isRewritten(message, before)) return ignored("nothing that was written has changed");
  return { kind: "rewritten", channel, message, at: instantOf(message.edited?.ts ?? order), order };
}

/** A deleted message that others answered stays as a tombstone. */
function buried(event: MessageEvent, message: SlackMessage, known: Known): Incoming {
  const { previous_message: before, channel } = event;
  const ref = messageRef(known.self.team, channel, message.ts);
  if (isReply(message)) return withdrawn(event, message, before, known);
  const ours = before === null || authorKind(before, known.self) === "own";
  return ours ? { kind: "lost", message: ref } : unsaid(event, message.ts, before, known);
}

function deleted(event: MessageEvent, known: Known): Incoming {
  const { previous_message: before, channel } = event;
  const ts = event.deleted_ts ?? before?.ts;
  if (ts === undefined) return ignored("a deletion of nothing");
  if (before?.subtype === "tombstone") return ignored("the tombstone of a thread that is empty now");
  if (before !== null && authorKind(before, known.self) === "own")
    return { kind: "lost", message: messageRef(known.self.team, channel, ts) };
  if (isDirect(event) || (before !== null && !isReply({ ...before, ts })))
    return unsaid(event, ts, before, known);
  return withdrawn(event, { ts, thread_ts: before?.thread_ts ?? null }, before, known);
}

function unsaid(event: MessageEvent, ts: string, before: SlackMessage | null, { self }: Known): Incoming {
  return {
    kind: "unsaid",
    direct: isDirect(event),
    message: messageRef(self.team, event.channel, ts),
    author: before?.user == null ? null : before,
    at: instantOf(event.event_ts ?? event.ts),
  };
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
