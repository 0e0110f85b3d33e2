import type { KnownBlock } from "@slack/web-api";

/** A block, and how many lines of the post it shows: what is left out can then be counted. */
export type Drawn = { readonly block: KnownBlock; readonly lines: number };
