import type { Inline, Line } from "../../post.ts";
import { idIn } from "../slack-refs.ts";
import { address } from "./address.ts";
import { dateFormat } from "./date-format.ts";
import { escaped } from "./escaped.ts";

/** What Slack would read as bold, slanted, struck out, code or an emoji: there is no way to escape these. */
const ACTIVE = /[*_~`]|:[a-z0-9_+'-]+:/i;

/**
 * A line in Slack's own markup; null if it cannot be said exactly in it, because something in it would be read as markup.
 * It is meant for `verbatim` text, in which Slack looks for no addresses or names by itself.
 */
export function mrkdwn(line: Line): string | null {
  const said = line.map(piece);
  if (said.includes(null)) return null;
  const text = said.join("");
  // Slack reads a > at the beginning of a line as a quotation, escaped or not.
  if (/(^|\n)\s*&gt;/.test(text) || !standsFree(line)) return null;
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
function standsFree(line: Line): boolean {
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
