import { readLine, type Vocabulary } from "../../core/intake/read-line.ts";
import type { MessageRef, PersonId } from "../../core/names/ids.ts";
import { personIn } from "../../core/names/local-channel.ts";
import { trimmed } from "../../core/typed/fold.ts";
import { afterSlash } from "../../core/typed/read-command-name.ts";
import type { Command, Reply, Words } from "../chat.ts";
import { refOf, threadOf, userOf } from "./addresses.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import { authorOf, written } from "./written.ts";

/** What a change on the workspace is to the bot. */
export type Incoming =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "words"; readonly words: Words }
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "ignored"; readonly because: string };

/**
 * Translates what a person did to a message of theirs. Only threads in channels are replies; what somebody writes to the bot
 * directly is a command, or words that may be one. `base` is the workspace's own address.
 */
export function incoming(message: LocalMessage, base: string, vocabulary: Vocabulary): Incoming {
  const { author } = message;
  if (author.kind === "bot") return { kind: "ignored", because: "the bot's own message" };
  const direct = personIn(message.channel) !== null;
  if (direct && isNew(message)) {
    const { text, files, at } = message;
    const line = readLine({ words: text, files: files.length, today: at.slice(0, 10) }, vocabulary);
    if (line.kind === "command") return { kind: "command", command: command(message, author, line.text) };
  }
  if (direct || message.thread === null) return words(message, base, direct);
  return { kind: "reply", reply: reply(message, base) };
}

/** What follows `/soc` in what somebody typed; the whole of it where nothing says `/soc`. */
export function commandText(typed: string): string {
  return trimmed(afterSlash(typed) ?? typed);
}

function isNew({ editedAt, deletedAt }: LocalMessage): boolean {
  return editedAt === null && deletedAt === null;
}

/** What was written beside the threads: to the bot, or in a channel. */
function words(message: LocalMessage, base: string, direct: boolean): Incoming {
  const thread = refOf(message);
  const told = reply(message, base);
  const own: Reply = told.kind === "withdrawn" ? { ...told, thread } : beside(told, thread);
  return { kind: "words", words: { reply: own, beside: direct ? "alone" : "channel", called: false } };
}

function beside(told: Exclude<Reply, { kind: "withdrawn" }>, thread: MessageRef): Reply {
  return told.kind === "changed"
    ? { ...told, written: { ...told.written, thread } }
    : { ...told, written: { ...told.written, thread } };
}

function command(
  message: LocalMessage,
  author: { readonly id: PersonId; readonly name: string },
  text: string,
): Command {
  return {
    id: message.id,
    at: message.at,
    user: userOf(author.id),
    name: author.name,
    channel: null,
    thread: message.thread === null ? null : threadOf(message),
    text,
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
