import type { HomeView, KnownBlock } from "@slack/web-api";
import type { Part, Post } from "../../post.ts";
import { drawButtons } from "./draw-buttons.ts";
import { drawLines, drawNote, type RunLine } from "./draw-lines.ts";
import { drawBar, drawHeading, drawQuestion, drawQuote } from "./draw-words.ts";
import { fitBlocks } from "./fit-blocks.ts";
import { type Drawn, LIMITS } from "./limits.ts";
import { escaped } from "./mrkdwn.ts";
import { fitText, textOf } from "./text-of.ts";

/** A post as Slack takes it. */
export type Rendered = { readonly text: string; readonly blocks: readonly KnownBlock[] };

/**
 * A post as blocks for those who see and as text for those who hear, both within Slack's limits; what does not fit is left
 * out, and said to be.
 */
export function outgoing(post: Post): Rendered {
  const blocks = fitBlocks(draw(post.parts), LIMITS.blocksInMessage, "elsewhere");
  const text = textOf(post, "elsewhere");
  const words = text.trim() === "" ? fitText(escaped(post.summary), "elsewhere") : text;
  return { text: words, blocks: blocks.length > 0 ? blocks : bare(post.summary) };
}

function bare(summary: string): KnownBlock[] {
  const text = summary.trim() === "" ? "…" : summary.slice(0, LIMITS.section);
  return [{ type: "section", text: { type: "plain_text", text, emoji: false } }];
}

/** Draws the parts of a post as blocks, however many that makes. Lines and lists that follow each other share blocks. */
export function draw(parts: readonly Part[]): readonly Drawn[] {
  const drawn: Drawn[] = [];
  let run: RunLine[] = [];
  const endRun = () => {
    drawn.push(...drawLines(run));
    run = [];
  };
  for (const part of parts) {
    if (part.kind === "line") run.push({ line: part.line, isItem: false });
    else if (part.kind === "list") run.push(...part.lines.map((line) => ({ line, isItem: true })));
    else {
      endRun();
      drawn.push(...drawPart(part));
    }
  }
  endRun();
  return drawn;
}

function drawPart(part: Exclude<Part, { kind: "line" | "list" }>): readonly Drawn[] {
  switch (part.kind) {
    case "heading":
      return drawHeading(part.text);
    case "question":
      return drawQuestion(part.text);
    case "quote":
      return drawQuote(part.text);
    case "bar":
      return drawBar(part);
    case "note":
      return drawNote(part.line);
    case "buttons":
      return drawButtons(part.buttons);
  }
}

/** A post as somebody's home tab. It has no thread a button could act on, so buttons are left out. */
export function homeView(post: Post): HomeView {
  const parts = post.parts.filter(({ kind }) => kind !== "buttons");
  return { type: "home", blocks: fitBlocks(draw(parts), LIMITS.blocksInView, "elsewhere") };
}
