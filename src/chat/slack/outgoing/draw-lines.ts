import type { RichTextBlockElement, RichTextElement } from "@slack/web-api";
import type { TextLine } from "../../post.ts";
import type { Drawn } from "./drawn.ts";
import { LIMITS } from "./limits.ts";
import { mrkdwn } from "./mrkdwn.ts";
import { richLine } from "./rich-line.ts";

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
