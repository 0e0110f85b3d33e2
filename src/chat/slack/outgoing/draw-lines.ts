import type { MrkdwnElement, PlainTextElement, RichTextBlockElement, RichTextElement } from "@slack/web-api";
import type { Inline, TextLine } from "../../post.ts";
import { idIn } from "../slack-refs.ts";
import { type Drawn, LIMITS } from "./limits.ts";
import { address, dateFormat, mrkdwn } from "./mrkdwn.ts";

/** A line of running text, or an item of a list. */
export type RunLine = { readonly line: TextLine; readonly isItem: boolean };

/** How many lines of rich text go into one block, so that a post that is cut loses few at once. */
const RICH = 10;

/**
 * Draws lines that follow each other: in sections of Slack's own markup, or, where that would change what somebody wrote,
 * in rich text.
 */
export function drawLines(run: readonly RunLine[]): readonly Drawn[] {
  const said = run.map(({ line, isItem }) => {
    const text = mrkdwn(line);
    return text === null || text.length > LIMITS.section - 2 ? null : isItem ? `• ${text}` : text;
  });
  const exact = said.filter((text) => text !== null);
  return exact.length === said.length ? sections(exact) : rich(run);
}

function sections(lines: readonly string[]): Drawn[] {
  const groups: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const last = groups.at(-1);
    if (last === undefined || length + 1 + line.length > LIMITS.section) {
      groups.push([line]);
      length = line.length;
    } else {
      last.push(line);
      length += 1 + line.length;
    }
  }
  return groups.flatMap((group) => {
    const text = group.join("\n");
    if (text.trim() === "") return [];
    return [
      { block: { type: "section", text: { type: "mrkdwn", text, verbatim: true } }, lines: group.length },
    ];
  });
}

function rich(run: readonly RunLine[]): Drawn[] {
  const drawn: Drawn[] = [];
  for (let from = 0; from < run.length; from += RICH) {
    const part = run.slice(from, from + RICH);
    const elements = paragraphs(part);
    if (elements.length > 0) drawn.push({ block: { type: "rich_text", elements }, lines: part.length });
  }
  return drawn;
}

/** Lines that follow each other become one paragraph, items one list. */
function paragraphs(run: readonly RunLine[]): RichTextBlockElement[] {
  const all: RichTextBlockElement[] = [];
  for (const { line, isItem } of run) {
    const elements = richLine(line);
    if (elements.length === 0) continue;
    const last = all.at(-1);
    if (isItem) {
      const item = { type: "rich_text_section", elements } as const;
      if (last?.type === "rich_text_list") last.elements.push(item);
      else all.push({ type: "rich_text_list", style: "bullet", elements: [item] });
    } else if (last?.type === "rich_text_section") last.elements.push(NEW_LINE, ...elements);
    else all.push({ type: "rich_text_section", elements });
  }
  return all;
}

const NEW_LINE: RichTextElement = { type: "text", text: "\n" };

/** A line as rich text, in which nothing is ever read as markup. */
function richLine(line: TextLine): RichTextElement[] {
  return line.flatMap((inline) => element(inline));
}

function element(inline: Inline): RichTextElement[] {
  if (typeof inline === "string") return inline === "" ? [] : [{ type: "text", text: inline }];
  if ("strong" in inline)
    return inline.strong === "" ? [] : [{ type: "text", text: inline.strong, style: { bold: true } }];
  if ("mention" in inline) return [{ type: "user", user_id: idIn(inline.mention) }];
  if ("when" in inline) {
    const timestamp = Math.floor(Date.parse(inline.when) / 1000);
    return [{ type: "date", timestamp, format: dateFormat(inline.text), fallback: inline.text }];
  }
  const url = address(inline.link);
  if (url === null) return [{ type: "text", text: `${inline.text} (${inline.link})` }];
  return [{ type: "link", url, ...(inline.text === "" ? {} : { text: inline.text }) }];
}

/** Small print. What cannot be said exactly in it, or is too long for it, is said in normal print. */
export function drawNote(line: TextLine): readonly Drawn[] {
  const element = plain(line) ?? marked(line);
  return element === null
    ? drawLines([{ line, isItem: false }])
    : [{ block: { type: "context", elements: [element] }, lines: 1 }];
}

function plain(line: TextLine): PlainTextElement | null {
  const words = line.filter((piece) => typeof piece === "string");
  const text = words.join("");
  if (words.length < line.length || text.trim() === "" || text.length > LIMITS.section) return null;
  return { type: "plain_text", text, emoji: false };
}

function marked(line: TextLine): MrkdwnElement | null {
  const text = mrkdwn(line);
  return text === null || text.trim() === "" || text.length > LIMITS.section
    ? null
    : { type: "mrkdwn", text, verbatim: true };
}
