import { plainText } from "../../plain-text.ts";
import type { Inline, Part, Post, TextLine } from "../../post.ts";
import { idIn } from "../slack-refs.ts";
import { cut } from "./cut.ts";
import { LIMITS, leftOut, type Rest } from "./limits.ts";
import { escaped } from "./mrkdwn.ts";

/**
 * The whole of a post as text, escaped: what a screen reader speaks and a phone shows, and all there is beside a file. People
 * the post is to reach are mentioned in it.
 */
export function textOf(post: Post, rest: Rest): string {
  // A mention must survive the escaping, so it is written with a sign that stands nowhere else in the post.
  const sign = signNotIn(JSON.stringify(post));
  const text = escaped(plainText({ ...post, parts: post.parts.map((part) => withSigns(part, sign)) }));
  return fitText(text, rest).replace(new RegExp(`@${sign}(.+?)${sign}`, "g"), "<@$1>");
}

function signNotIn(text: string): string {
  const taken = new Set(text.match(/mention\d+-/g));
  let number = 0;
  while (taken.has(`mention${number}-`)) number += 1;
  return `mention${number}-`;
}

function withSigns(part: Part, sign: string): Part {
  const line = (pieces: TextLine): TextLine => pieces.map((piece) => signed(piece, sign));
  if (part.kind === "list") return { ...part, lines: part.lines.map(line) };
  return part.kind === "line" || part.kind === "note" ? { ...part, line: line(part.line) } : part;
}

function signed(piece: Inline, sign: string): Inline {
  return typeof piece !== "string" && "mention" in piece
    ? { ...piece, name: sign + idIn(piece.mention) + sign }
    : piece;
}

/** Room for the words that say what was left out. */
const NOTE = 120;

/** As much of an escaped text as Slack takes, cut at the end of a line, with a line that counts what is missing. */
export function fitText(text: string, rest: Rest): string {
  if (text.length <= LIMITS.text) return text;
  const lines = text.split("\n");
  const kept: string[] = [];
  let room = LIMITS.text - NOTE;
  for (const line of lines) {
    if (line.length + 1 > room) break;
    kept.push(line);
    room -= line.length + 1;
  }
  const next = lines[kept.length] ?? "";
  // One long paragraph is worth showing in part; half an escaped sign at its end is not.
  const part = room > LIMITS.text / 4 ? [cut(next, room).replace(/&[a-z]*…$/, "…")] : [];
  const missing = lines.length - kept.length - part.length;
  return [...kept, ...part, leftOut(missing, rest)].join("\n");
}
