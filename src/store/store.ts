import type { Keep } from "../chat/keep.ts";
import type { Event, EventBody } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import type { By } from "../core/names/by.ts";
import type { BoardId, MessageKey, Platform } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Lookups } from "./lookups.ts";
import type { OrganisationMemory } from "./organisation/organisation-memory.ts";
import type { Verification } from "./verify.ts";

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
  /** Which board something is about. Empty at first: whoever opens boards enters them, and what happens to them. */
  readonly lookups: Lookups;
  /** Opens a board's memory, creating it if it is new. The same object for the same id, until it is let go. */
  board(id: BoardId): Promise<BoardMemory>;
  /**
   * Flushes a board, writes its checkpoint and forgets its memory, which nobody may use any more; `board` opens it again.
   * Nothing happens if it is not open.
   */
  letGo(id: BoardId): Promise<void>;
  /** A UUID: which of all the places where the bot was ever set up. */
  readonly installation: string;
  /** What is remembered of the organisation as a whole. */
  organisation(): OrganisationMemory;
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
