import type { MessageRef, PersonId } from "../../core/names/ids.ts";
import { personIn } from "../../core/names/local-channel.ts";
import type { Command, Reply, Words } from "../chat.ts";
import { refOf, threadOf, userOf } from "./addresses.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import { authorOf, written } from "./written.ts";

/** What a change on the workspace is to the bot. */
export type Incoming =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "words"; readonly words: Words; readonly command: Command | null }
  | { readonly kind: "ignored"; readonly because: string };

/**
 * Translates what a person did to a message of theirs. Only threads in channels are replies. `base` is the workspace's own
 * address.
 */
export function incoming(message: LocalMessage, base: string): Incoming {
  const { author } = message;
  if (author.kind === "bot") return { kind: "ignored", because: "the bot's own message" };
  if (personIn(message.channel) !== null || message.thread === null) return words(message, base);
  return { kind: "reply", reply: reply(message, base) };
}

/** What follows `/soc` in what somebody typed; the whole of it where nothing says `/soc`. */
export function commandText(typed: string): string {
  return typed
    .trim()
    .replace(/^\/soc(?=\s|$)/i, "")
    .trim();
}

/** `command` is what it would be as one: null for what was edited or deleted, and for what was not written to the bot. */
function words(message: LocalMessage, base: string): Incoming {
  const thread = refOf(message);
  const told = reply(message, base);
  const own: Reply = told.kind === "withdrawn" ? { ...told, thread } : beside(told, thread);
  const isAlone = personIn(message.channel) !== null;
  return {
    kind: "words",
    words: { reply: own, beside: isAlone ? "alone" : "channel", called: false },
    command: isAlone && message.author.kind === "person" ? commandIn(message, message.author) : null,
  };
}

function beside(told: Exclude<Reply, { kind: "withdrawn" }>, thread: MessageRef): Reply {
  return told.kind === "changed"
    ? { ...told, written: { ...told.written, thread } }
    : { ...told, written: { ...told.written, thread } };
}

function commandIn(message: LocalMessage, author: { readonly id: PersonId; readonly name: string }): Command {
  return {
    id: message.id,
    at: message.at,
    user: userOf(author.id),
    name: author.name,
    channel: null,
    thread: message.thread === null ? null : threadOf(message),
    text: commandText(message.text),
  };
}

function reply(message: LocalMessage, base: string): Reply {
  if (message.deletedAt !== null) {
    return {
      kind: "withdrawn",
      message: refOf(message),
      thread: threadOf(message),
      author: authorOf(message),
      at: message.deletedAt,
    };
  }
  const { editedAt, ...rest } = written(message, base);
  return editedAt === null
    ? { kind: "new", written: { ...rest, editedAt } }
    : { kind: "changed", written: { ...rest, editedAt } };
}
