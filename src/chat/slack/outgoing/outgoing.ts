import type { KnownBlock } from "@slack/web-api";
import type { Post } from "../../post.ts";
import { draw } from "./draw.ts";
import { fitBlocks } from "./fit-blocks.ts";
import { fitText } from "./fit-text.ts";
import { LIMITS } from "./limits.ts";
import { escaped } from "./mrkdwn.ts";
import { textOf } from "./text-of.ts";

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
