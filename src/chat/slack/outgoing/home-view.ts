import type { HomeView } from "@slack/web-api";
import type { Post } from "../../post.ts";
import { draw } from "./draw.ts";
import { fitBlocks } from "./fit-blocks.ts";
import { LIMITS } from "./limits.ts";

/** A post as somebody's home tab. It has no thread a button could act on, so buttons are left out. */
export function homeView(post: Post): HomeView {
  const parts = post.parts.filter(({ kind }) => kind !== "buttons");
  return { type: "home", blocks: fitBlocks(draw(parts), LIMITS.blocksInView, "elsewhere") };
}
