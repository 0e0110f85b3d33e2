import type { Inline, TextLine } from "../../post.ts";
import { idIn } from "../slack-refs.ts";

/** What Slack would read as bold, slanted, struck out, code or an emoji: there is no way to escape these. */
const ACTIVE = /[*_~`]|:[a-z0-9_+'-]+:/i;

/**
 * A line in Slack's own markup; null if it cannot be said exactly in it, because something in it would be read as markup.
 * It is meant for `verbatim` text, in which Slack looks for no addresses or names by itself.
 */
export function mrkdwn(line: TextLine): string | null {
  const said = line.map(piece);
  if (said.includes(null)) return null;
  const text = said.join("");
  // Slack reads a > at the beginning of a line as a quotation, escaped or not.
  if (/(^|\n)[^\S\n]*&gt;/.test(text) || !standsFree(line)) return null;
  return text;
}

function piece(inline: Inline): string | null {
  if (typeof inline === "string") return ACTIVE.test(inline) ? null : escaped(inline);
  if ("strong" in inline) return isBoldable(inline.strong) ? `*${escaped(inline.strong)}*` : null;
  if ("mention" in inline) return `<@${idIn(inline.mention)}>`;
  if ("when" in inline) return date(inline.when, inline.text);
  const url = address(inline.link);
  if (url === null || !isLabel(inline.text)) return null;
  return `<${escaped(url)}|${escaped(inline.text)}>`;
}

function date(when: string, words: string): string | null {
  if (!isLabel(words) || words.includes("^")) return null;
  return `<!date^${Math.floor(Date.parse(when) / 1000)}^${dateFormat(words)}|${escaped(words)}>`;
}

function isBoldable(text: string): boolean {
  return text !== "" && text === text.trim() && !text.includes("\n") && !ACTIVE.test(text);
}

function isLabel(text: string): boolean {
  return text !== "" && !/[|\n]/.test(text) && !ACTIVE.test(text);
}

/** Bold is seen as such only between spaces, punctuation and the ends of the line. */
function standsFree(line: TextLine): boolean {
  return line.every((inline, index) => {
    if (typeof inline === "string" || !("strong" in inline)) return true;
    const before = line[index - 1] ?? " ";
    const after = line[index + 1] ?? " ";
    return (
      typeof before === "string" &&
      typeof after === "string" &&
      /(^|[\s(])$/.test(before) &&
      /^($|[\s.,:;)])/.test(after)
    );
  });
}

/** Makes a text mean nothing to Slack but itself: with these three gone no mention, link or date can be forged. */
export function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** A link that Slack can be given; null for what is no address of the web or of somebody's mail. */
export function address(link: string): string | null {
  if (!/^(https?:\/\/|mailto:)/i.test(link)) return null;
  return link.replaceAll("|", "%7C").replaceAll("<", "%3C").replaceAll(">", "%3E").replaceAll(" ", "%20");
}

/** How Slack is to write a date in the reader's own zone: as much of it as stands in our words for it. */
export function dateFormat(words: string): string {
  const hasTime = /\d{1,2}:\d{2}/.test(words);
  const hasDay = /\d/.test(words.replace(/\d{1,2}:\d{2}/, ""));
  if (hasTime && hasDay) return "{date_long}, {time}";
  return hasTime ? "{time}" : "{date_long}";
}
