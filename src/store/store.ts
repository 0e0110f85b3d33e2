import type { By } from "../core/model/by.ts";
import type { Event, EventBody } from "../core/model/events.ts";
import type { BoardId, MessageKey } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import type { Instant } from "../core/model/time.ts";
import type { OrganisationMemory } from "./organisation/organisation-memory.ts";

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
  /** A UUID: which of all the places where the bot was ever set up. */
  readonly installation: string;
  /** What is remembered of the organisation as a whole. */
  organisation(): OrganisationMemory;
  /** Opens a board's memory, creating it if it is new. The same object for the same id. */
  board(id: BoardId): Promise<BoardMemory>;
  /**
   * Takes the words of these replies of a board out of the records for good, and who wrote them: what is known of them but
   * that stays, no figure changes, and nothing brings them back. Resolves when they are gone from the disk. Rejects with an
   * `ExpectedError` (`disk-full`, `disk`); what was begun is then finished when the board is opened again.
   */
  erase(board: BoardId, at: Instant, by: By, messages: readonly MessageKey[]): Promise<void>;
  /**
   * Resolves when the journals of all boards that are open were read from end to end, also what their checkpoints stand for.
   * Rejects with an `ExpectedError` (`journal-damaged`) that says which line is not what was written.
   */
  verified(): Promise<void>;
  /** Flushes, writes checkpoints, and gives the data directory back. */
  close(): Promise<void>;
}
