import { emojiWords, type ShownEmoji } from "./emoji-words.ts";

/** The name of an account; null where Slack does not tell it. */
export type NameOf = (user: string) => string | null;

/** What stands for a person, a group or a channel whose name is not known: an id says nothing to whoever reads a paper. */
export const NAMELESS = { person: "somebody", group: "a group", channel: "a channel" } as const;

const TOKEN = /<([^<>]*)>/g;

/** Slack strikes what stands between tildes, as long as they touch no other word. */
const STRUCK = /(?<![^\s([{"'*_])~(?![\s~])([^~\n]*[^\s~])~(?![^\s.,;:!?)\]}"'*_])/g;

/**
 * A text as its writer sees it: Slack's marks for people, channels and links become words, emoji signs, what is struck through
 * stands between `~~`, and what Slack escaped is put back. In a raw text nothing but a mark has angle brackets.
 *
 * @param emoji what the message itself says of its emoji; null where it says nothing
 */
export function mrkdwnToText(text: string, nameOf: NameOf, emoji: ShownEmoji | null = null): string {
  const marked = text.replace(STRUCK, "~~$1~~");
  let plain = "";
  let done = 0;
  for (const { 0: token, 1: inside = "", index } of marked.matchAll(TOKEN)) {
    plain += unescaped(emojiWords(marked.slice(done, index), emoji)) + unescaped(wordsFor(inside, nameOf));
    done = index + token.length;
  }
  return plain + unescaped(emojiWords(marked.slice(done), emoji));
}

function wordsFor(inside: string, nameOf: NameOf): string {
  const bar = inside.indexOf("|");
  const target = bar < 0 ? inside : inside.slice(0, bar);
  const label = bar < 0 ? "" : inside.slice(bar + 1);
  if (target.startsWith("@")) return mention(nameOf(target.slice(1)) ?? label);
  if (target.startsWith("#")) return label === "" ? NAMELESS.channel : `#${label}`;
  if (target.startsWith("!")) return special(target.slice(1), label);
  return linked(target, label);
}

function mention(name: string): string {
  return name === "" ? NAMELESS.person : `@${name}`;
}

function special(target: string, label: string): string {
  if (label !== "") return label;
  if (target.startsWith("date^")) return dayWords(Number(target.split("^")[1]));
  return target.startsWith("subteam^") ? NAMELESS.group : `@${target}`;
}

/** The day of an instant in seconds, where a message says no other words for it; nothing if there is no such day. */
export function dayWords(seconds: number): string {
  const at = new Date(seconds * 1000);
  return Number.isNaN(at.getTime()) ? "" : at.toISOString().slice(0, 10);
}

/** An address somebody typed is shown as typed; one hidden behind words is shown beside them, as evidence of where it led. */
function linked(target: string, label: string): string {
  if (label === "") return target.replace(/^mailto:/, "");
  const bare = (address: string) => address.replace(/^(https?:\/\/|mailto:|tel:)/, "").replace(/\/$/, "");
  return bare(label) === bare(target) ? label : `${label} (${target})`;
}

function unescaped(text: string): string {
  return text.replaceAll("&lt;", "<").replaceAll("&gt;", ">").replaceAll("&amp;", "&");
}
