import { plainText } from "../../plain-text.ts";
import type { Part, Post } from "../../post.ts";
import { pieces } from "./cut.ts";
import { LIMITS } from "./limits.ts";
import { escaped } from "./mrkdwn.ts";
import { draw } from "./outgoing.ts";

/** Below the limits, so that no page has to be cut. */
const TEXT = LIMITS.text - 400;
const BLOCKS = LIMITS.blocksInMessage - 5;
const JSON_LENGTH = LIMITS.json - 1000;
const QUOTED = 2000;

/**
 * A long answer as several posts of which none has to be cut, as long as they are not more than `most`; the last one then
 * holds all the rest.
 */
export function pages(post: Post, most: number): readonly Post[] {
  const all: Part[][] = [];
  for (const part of post.parts.flatMap(smallest)) {
    const last = all.at(-1);
    if (last !== undefined && (all.length === most || isPage([...last, part]))) last.push(part);
    else all.push([part]);
  }
  return all.length === 0 ? [post] : all.map((parts) => ({ summary: post.summary, parts: joined(parts) }));
}

function isPage(parts: readonly Part[]): boolean {
  if (escaped(plainText({ summary: "", parts })).length > TEXT) return false;
  const drawn = draw(parts);
  return drawn.length <= BLOCKS && JSON.stringify(drawn).length <= JSON_LENGTH;
}

/** The smallest parts a page can begin or end with. */
function smallest(part: Part): Part[] {
  if (part.kind === "list") return part.lines.map((line) => ({ kind: "list", lines: [line] }));
  if (part.kind === "quote") return pieces(part.text, QUOTED).map((text) => ({ kind: "quote", text }));
  return [part];
}

/** Items and quotations that were one part are one again. */
function joined(parts: readonly Part[]): readonly Part[] {
  const all: Part[] = [];
  for (const part of parts) {
    const last = all.at(-1);
    if (part.kind === "list" && last?.kind === "list")
      all[all.length - 1] = { kind: "list", lines: [...last.lines, ...part.lines] };
    else all.push(part);
  }
  return all;
}
