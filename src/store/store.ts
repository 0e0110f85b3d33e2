import type { By } from "../core/model/by.ts";
import type { Event, EventBody } from "../core/model/events.ts";
import type { BoardId } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import type { Instant } from "../core/model/time.ts";
import type { Lookups } from "./lookups.ts";

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
  /** Which board something is about. Empty at first: whoever opens boards enters them, and what happens to them. */
  readonly lookups: Lookups;
  /** Opens a board's memory, creating it if it is new. The same object for the same id, until it is let go. */
  board(id: BoardId): Promise<BoardMemory>;
  /**
   * Flushes a board, writes its checkpoint and forgets its memory, which nobody may use any more; `board` opens it again.
   * Nothing happens if it is not open.
   */
  letGo(id: BoardId): Promise<void>;
  /** Flushes, writes checkpoints, and gives the data directory back. */
  close(): Promise<void>;
}
