import type { Serial } from "../async/serial.ts";
import type { Chat, ChatFault } from "../chat/chat.ts";
import type { Board } from "../core/model/board.ts";
import type { Hold, Place } from "../core/model/delivery.ts";
import type { Complaint, KeptReason } from "../core/model/reason.ts";
import type { BoardState } from "../core/model/state.ts";
import type {
  BoardId,
  ChannelRef,
  DeliveryKey,
  MessageRef,
  PersonId,
  Platform,
  UserRef,
} from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Silence } from "../core/ownership/whose-channels.ts";
import type { Log } from "../log/log-events.ts";
import type { Coming } from "../store/lookups.ts";
import type { BoardMemory, Store } from "../store/store.ts";

/** What this process saw go wrong on a board and has not seen go right again, for the health check. */
export type BoardFaults = {
  /** Something could not be written down, and when; null once something was written again. */
  unwritten: (Complaint & { readonly at: Instant }) | null;
  /** The channels in which the last sweep could not read a thread back, and why. */
  unread: ReadonlyMap<ChannelRef, ChatFault>;
  /** Why nothing is said on the board, though it could be: it may not be this installation's to speak on. */
  silent: Silence | null;
};

/** What this process saw of a board's channels, beside its records. */
export type Lookout = {
  /** When it looked last what stands there; null before it could. */
  lookedAt: Instant | null;
  /** Whether it was not let into a channel then. */
  isKeptOut: boolean;
  /**
   * Since when something may stand that the records do not know, since they may have been put back from a backup: when the
   * bot last did something by them. Null once a beat has gone over the board.
   */
  behindSince: Instant | null;
};

/**
 * A board, what is remembered of it, and what this process knows of it. It is the same object as long as the process lives;
 * its memory is open only while somebody uses it through `Boards`.
 */
export type BoardRuntime = {
  /** The board as its records have it now: its settings may be replaced between two steps. */
  readonly board: Board;
  /** The board as a state of its records has it, for what is decided on that state. */
  readonly boardAsOf: (state: BoardState) => Board;
  readonly memory: BoardMemory;
  /** Intended by this very process and not tried yet: nothing can have been said. All else is in doubt. */
  readonly fresh: Set<DeliveryKey>;
  /** When this very process tries again what is held: the records tell only when people read something new of a hold. */
  readonly retries: Map<DeliveryKey, Instant>;
  readonly faults: BoardFaults;
  readonly lookout: Lookout;
  /** Not tried yet, and perhaps said by a process of which the records know nothing: looked for back to then. */
  readonly doubted: Map<DeliveryKey, Instant>;
  /** What this very process gave up, and why, for whoever asked for it. */
  readonly givenUp: Map<DeliveryKey, KeptReason>;
  /** Runs one after the other what must not talk at the same time on this board. */
  readonly serially: Serial;
  /** Goes on after an answer was given, the board being kept open. What it rejects with is a bug, or is logged. */
  readonly afterwards: (work: () => Promise<void>) => void;
  /** Something was left undone that no event tells of: the next beat looks at the board. */
  readonly lookAgain: () => Promise<void>;
};

/** How a board stands for the health check, also while its memory is not open. */
export type BoardStanding = {
  readonly id: BoardId;
  readonly faults: Readonly<BoardFaults>;
  /** How many events its journal has. */
  readonly events: number;
  readonly lastActAt: Instant | null;
  /** How much is intended and not settled, and of that what is held up. */
  readonly pending: number;
  readonly held: readonly { readonly place: Place; readonly hold: Hold }[];
};

/**
 * The boards, asked for by what is to be done: nobody goes through all of them, and only those in use, and some that were
 * used lately, are in memory. All that is asked is answered in the order of the settings, and may name a board too many:
 * whether somebody may see it, or anything is to be done there, is looked up on the board itself.
 */
export type Boards = {
  /** The settings of every board. */
  readonly settings: () => readonly Board[];
  /** Who has an account, by the settings; null for somebody whom they do not know. */
  readonly personWith: (user: UserRef) => Promise<PersonId | null>;
  /** Those that are asked in a channel, or have threads there. */
  readonly boardsIn: (channel: ChannelRef) => Promise<readonly BoardId[]>;
  /** The one whose thread hangs on a message. */
  readonly boardOf: (root: MessageRef) => Promise<BoardId | null>;
  /** Those on which somebody has a role. */
  readonly boardsFor: (person: PersonId) => Promise<readonly BoardId[]>;
  /** Those on which a beat may have something to do now. */
  readonly due: () => Promise<readonly BoardId[]>;
  /** All that ever will be due, the first one first. */
  readonly coming: () => Promise<readonly Coming[]>;
  /** Those with something that is intended and not settled. */
  readonly pending: () => Promise<readonly BoardId[]>;
  /** Those that the sweep has to look at: they have threads to read, or could not be read the last time. */
  readonly swept: () => Promise<readonly BoardId[]>;
  /** Opens a board if it is not open, and keeps it open until the work is done. Raises what `Store.board` does. */
  readonly use: <R>(id: BoardId, work: (runtime: BoardRuntime) => Promise<R>) => Promise<R>;
  /** The same for several that are needed at the same time. */
  readonly useAll: <R>(
    ids: readonly BoardId[],
    work: (runtimes: readonly BoardRuntime[]) => Promise<R>,
  ) => Promise<R>;
  /**
   * The same for each of several alone, as many at a time as may stay open. Goes on with the others where one fails, and
   * rejects in the end with what failed first.
   */
  readonly each: (
    ids: readonly BoardId[],
    work: (runtime: BoardRuntime) => Promise<unknown>,
  ) => Promise<void>;
  /** The same for a beat: where nothing happened to a board meanwhile, it is not due again before its time. */
  readonly lookAt: Boards["each"];
  /** How each board stands. Opens none. */
  readonly standing: () => readonly BoardStanding[];
  /**
   * Puts the boards of other settings in place of those there are, each once its settings are among its records. One that
   * is not among them is left alone from then on: nothing is said on it, and what is replied in its threads is kept.
   */
  readonly replace: (boards: readonly Board[]) => Promise<void>;
};

/** What the verbs work in. Each takes the part it needs. */
export type Bot = {
  readonly boards: Boards;
  /** What belongs to no board: the words that wait for somebody to say what they are. */
  readonly organisation: ReturnType<Store["organisation"]>;
  /** Which installation this is: what its marks say. */
  readonly installation: string;
  /** The chat of a platform; null while none is connected. */
  readonly chat: (platform: Platform) => Chat | null;
  readonly clock: { now(): Instant };
  /** Writes a line to the log: facts only, never anybody's words, never a secret. */
  readonly log: Log;
  /** Runs one after the other what must not talk at the same time on several boards. */
  readonly serially: Serial;
  /** Runs one after the other what decides over several boards. It waits for the disk, and never for a platform. */
  readonly decidesInTurn: Serial;
  /** Resolves once all that goes on after an answer is done. */
  readonly settled: () => Promise<void>;
};
