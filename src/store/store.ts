import type { By } from "../core/model/by.ts";
import type { Event, EventBody } from "../core/model/events.ts";
import type { BoardId } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import type { Instant } from "../core/model/time.ts";

/** What a decision leads to: what is to happen, and an answer for whoever asked. */
export type Decision<R> = { readonly events: readonly EventBody[]; readonly answer: R };

/** What is remembered of one board. */
export interface BoardMemory {
  /** The newest state, what is being flushed among it. Look, decide, but promise nothing on it: `commit` does that. */
  state(): BoardState;
  /**
   * Decides on the newest state and makes what was decided last. `decide` may be called several times: somebody else's
   * newer line may come first, and then what was decided is lost, and is decided anew on the newer state. So it must be
   * pure, and return all that is to be known of what it decided: only the answer of its last call counts. `by` is asked
   * the same way where only the state tells whose doing it is.
   * Resolves to that answer when every event is flushed to disk; many at once share one flush. Rejects with a
   * `ExpectedError` (`disk-full`, `disk`) if they could not be: then none of them has happened.
   */
  commit<R>(
    at: Instant,
    by: By | ((state: BoardState) => By),
    decide: (state: BoardState) => Decision<R>,
  ): Promise<R>;
  /** Every event from the beginning, as the journal has them. Waits for what is being flushed. */
  events(): AsyncIterable<Event>;
}

/** What the bot remembers. */
export interface Store {
  /** Opens a board's memory, creating it if it is new. The same object for the same id. */
  board(id: BoardId): Promise<BoardMemory>;
  /** Flushes, writes checkpoints, and gives the data directory back. */
  close(): Promise<void>;
}
