import type { Self } from "../api/identity.ts";
import type { SlackMessage } from "./message-shape.ts";
import { mrkdwnToText, type NameOf } from "./mrkdwn-to-text.ts";

/** How a command can be told from a reply. */
export type CommandWords = {
  readonly self: Pick<Self, "user">;
  /** The names of the commands, in small letters. */
  readonly names: ReadonlySet<string>;
};

const TYPED = /^\s*\/soc(?=\s|$)/i;

/**
 * The command in a message, as what would follow `/soc`; null if it is none. A message that begins with the bot's name, or
 * with `/soc`, is one; in a thread only if a known command follows, or nothing: there "@bot we have done this" is somebody's
 * answer. A message with files is an answer wherever it stands.
 */
export function commandIn(
  message: Pick<SlackMessage, "text" | "files" | "ts" | "thread_ts">,
  { self, names }: CommandWords,
  nameOf: NameOf,
): string | null {
  if (message.files !== null && message.files.length > 0) return null;
  const text = message.text ?? "";
  const typed = TYPED.exec(text);
  if (typed !== null) return commandText(text.slice(typed[0].length), nameOf);
  const called = /^\s*<@([^<>|]+)(?:\|[^<>]*)?>[\s,:]*/.exec(text);
  if (called === null || called[1] !== self.user) return null;
  const rest = commandText(text.slice(called[0].length), nameOf);
  if (!isReply(message)) return rest;
  return isKnown(rest.replace(TYPED, ""), names) ? rest : null;
}

/** Whether a command stands at the beginning, in any spelling: capitals, underscores and spaces for its dash do not count. */
function isKnown(text: string, names: ReadonlySet<string>): boolean {
  const spelt = text
    .toLowerCase()
    .replace(/[^a-z]+/g, "-")
    .replace(/^-|-$/g, "");
  return spelt === "" || [...names].some((name) => spelt === name || spelt.startsWith(`${name}-`));
}

/**
 * What follows `/soc`, in plain words. Whom a question is assigned to is told by account: that is sure, while names on
 * Slack and in the settings may differ.
 */
export function commandText(raw: string, nameOf: NameOf): string {
  const isAssignment = /^\s*assign\s/i.test(raw);
  return mrkdwnToText(raw, isAssignment ? (user) => user : nameOf).trim();
}

/** Whether a message stands in a thread below another. */
export function isReply({ ts, thread_ts }: Pick<SlackMessage, "ts" | "thread_ts">): boolean {
  return thread_ts !== null && thread_ts !== ts;
}
