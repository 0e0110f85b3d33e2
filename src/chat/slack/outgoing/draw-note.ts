import type { MrkdwnElement, PlainTextElement } from "@slack/web-api";
import type { TextLine } from "../../post.ts";
import { drawLines } from "./draw-lines.ts";
import type { Drawn } from "./drawn.ts";
import { LIMITS } from "./limits.ts";
import { mrkdwn } from "./mrkdwn.ts";

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
