import { readLine, type Vocabulary } from "../../core/intake/read-line.ts";
import type { PersonId } from "../../core/names/ids.ts";
import { personIn } from "../../core/names/local-channel.ts";
import { trimmed } from "../../core/typed/fold.ts";
import { afterSlash } from "../../core/typed/read-command-name.ts";
import type { Command, Reply } from "../chat.ts";
import { refOf, threadOf, userOf } from "./addresses.ts";
import type { LocalMessage } from "./messages/local-message.ts";
import { authorOf, written } from "./written.ts";

/** What a change on the workspace is to the bot. */
export type Incoming =
  | { readonly kind: "reply"; readonly reply: Reply }
  | { readonly kind: "command"; readonly command: Command }
  | { readonly kind: "ignored"; readonly because: string };

/**
 * Translates what a person did to a message of theirs. Only threads in channels are replies; what somebody writes to the
 * bot directly is for the bot, whatever it is. `base` is the workspace's own address.
 */
export function incoming(message: LocalMessage, base: string, vocabulary: Vocabulary): Incoming {
  const { author } = message;
  if (author.kind === "bot") return { kind: "ignored", because: "the bot's own message" };
  if (personIn(message.channel) !== null) return direct(message, author, vocabulary);
  if (message.thread === null) return { kind: "ignored", because: "not in a thread" };
  return { kind: "reply", reply: reply(message, base) };
}

/** What follows `/soc` in what somebody typed; the whole of it where nothing says `/soc`. */
export function commandText(typed: string): string {
  return trimmed(afterSlash(typed) ?? typed);
}

function direct(
  message: LocalMessage,
  author: { readonly id: PersonId; readonly name: string },
  vocabulary: Vocabulary,
): Incoming {
  if (message.deletedAt !== null) return { kind: "ignored", because: "a direct message was deleted" };
  if (message.editedAt !== null) return { kind: "ignored", because: "a direct message was edited" };
  const { text, files, at } = message;
  const line = readLine({ words: text, files: files.length, today: at.slice(0, 10) }, vocabulary);
  const command: Command = {
    id: message.id,
    at: message.at,
    user: userOf(author.id),
    name: author.name,
    channel: null,
    thread: message.thread === null ? null : threadOf(message),
    ...(line.kind === "command" ? { text: line.text } : { text: text.trim(), prose: true }),
  };
  return { kind: "command", command };
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
