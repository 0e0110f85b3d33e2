import { type ReadLine, readLine, type Vocabulary } from "../../../core/intake/read-line.ts";
import { afterSlash } from "../../../core/typed/read-command-name.ts";
import type { Self } from "../api/identity.ts";
import { instantOf } from "../slack-refs.ts";
import type { SlackMessage } from "./message-shape.ts";
import { mrkdwnToText, type NameOf } from "./mrkdwn-to-text.ts";

/** How a command can be told from a reply. */
export type CommandWords = {
  readonly self: Pick<Self, "user">;
  readonly vocabulary: () => Vocabulary;
};

type Said = Pick<SlackMessage, "text" | "files" | "ts">;

/** What somebody says to the bot: what follows its name, or `/soc`; whether that is a command, and in plain words. */
export type LineIn = { readonly kind: ReadLine["kind"]; readonly text: string };

/**
 * What a message says to the bot, by its name at the beginning or by `/soc`; null if it says nothing to it. `direct`: written to the
 * bot alone, where all is said to it.
 */
export function lineIn(
  { text, files, ts }: Said,
  { self, vocabulary }: CommandWords,
  nameOf: NameOf,
  direct = false,
): LineIn | null {
  const raw = saidToBot(text ?? "", self, direct);
  if (raw === null) return null;
  const today = instantOf(ts).slice(0, 10);
  // Names differ by who could be looked up: what is a command may not.
  const line = { words: commandText(raw, (user) => user), files: files?.length ?? 0, today };
  const { kind } = readLine(line, vocabulary());
  const words = commandText(raw, nameOf);
  return { kind, text: kind === "command" ? (afterSlash(words) ?? words) : words };
}

/** The command in a message, as what would follow `/soc`; null if it is none. */
export function commandIn(message: Said, words: CommandWords, nameOf: NameOf): string | null {
  const line = lineIn(message, words, nameOf);
  return line?.kind === "command" ? line.text : null;
}

/** The same text without the bot's name, where it begins with it. */
export function withoutCall(text: string, self: Pick<Self, "user">): string {
  return saidToBot(text, self, true) ?? text;
}

function saidToBot(text: string, self: Pick<Self, "user">, direct: boolean): string | null {
  const called = /^\s*<@([^<>|]+)(?:\|[^<>]*)?>[\s,:]*/.exec(text);
  if (called !== null && called[1] === self.user) return text.slice(called[0].length);
  return direct || afterSlash(text) !== null ? text : null;
}

/**
 * What follows `/soc`, in plain words. Whom a question is assigned to is told by account: that is sure, while names on
 * Slack and in the settings may differ.
 */
export function commandText(raw: string, nameOf: NameOf): string {
  const isAssignment = /^\s*(?:\/soc\s+)?assign\b/i.test(raw);
  return mrkdwnToText(raw, isAssignment ? (user) => user : nameOf).trim();
}

/** Whether a message stands in a thread below another. */
export function isReply({ ts, thread_ts }: Pick<SlackMessage, "ts" | "thread_ts">): boolean {
  return thread_ts !== null && thread_ts !== ts;
}
