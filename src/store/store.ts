import type { Keep } from "../chat/keep.ts";
import type { By } from "../core/model/by.ts";
import type { Event, EventBody } from "../core/model/events.ts";
import type { BoardId, Platform } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import type { Instant } from "../core/model/time.ts";
import type { Verification } from "./verify.ts";

/** What a decision leads to: what is to happen, and an answer for whoever asked. */
export type Decision<R> = { readonly events: readonly EventBody[]; readonly answer: R };

/** What is remembered of one board. */
export interface BoardMemory {
  /** The newest state, what is being flushed among it. Look, decide, but promise nothing on it: `commit` does that. */
  state(): BoardState;
  /**
   * Decides on the newest state and makes what was decided last. `decide` is called once, at once, and must be pure.
   * Resolves to its answer when every event is flushed to disk; many at once share one flush. Rejects with a
   * `ExpectedError` (`disk-full`, `disk`) if they could not be: then none of them has happened.
   */
  commit<R>(at: Instant, by: By, decide: (state: BoardState) => Decision<R>): Promise<R>;
  /** Every event from the beginning, as the journal has them. Waits for what is being flushed. */
  events(): AsyncIterable<Event>;
}

/** What the bot remembers. */
export interface Store {
  /** Opens a board's memory, creating it if it is new. The same object for the same id. */
  board(id: BoardId): Promise<BoardMemory>;
  /** What the chat of a platform keeps for good, beside the boards. The same object for the same platform. */
  keep(platform: Platform): Keep;
  /** Flushes, writes checkpoints, and gives the data directory back. */
  close(): Promise<void>;
}

/** What is kept, read beside a bot that may be running: takes no lock, and changes nothing. */
export interface Records {
  /** A board as it stands; empty if it is not there. Rejects with an `ExpectedError` that says what is damaged. */
  state(board: BoardId): Promise<BoardState>;
  /** Reads a board's journal from its first line, and compares with it what was made of it. */
  verify(board: BoardId): Promise<Verification>;
  /** What the chat of a platform keeps, for reading: every writing is refused with `closed`. */
  keep(platform: Platform): Keep;
}
