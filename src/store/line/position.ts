import type { BoardState } from "../../core/model/state.ts";

/** A place in a journal: the number of its line, the hash that ends it, and where in the file the next one starts. */
export type Position = {
  readonly n: number;
  readonly hash: string;
  /** In bytes, as the file was when it was opened. */
  readonly offset: number;
};

/** The place before the first line. */
export const START: Position = { n: 0, hash: "0".repeat(64), offset: 0 };

/** A board's state and the place in its journal that it stands for. */
export type StateAt = { readonly state: BoardState; readonly position: Position };
