import type { Serial } from "../async/serial.ts";
import type { Chat, ChatFault, Complaint } from "../chat/chat.ts";
import type { Board } from "../core/model/board.ts";
import type { ChannelRef, DeliveryKey, Platform } from "../core/model/ids.ts";
import type { Instant } from "../core/model/time.ts";
import type { Log } from "../log/log-events.ts";
import type { BoardMemory } from "../store/store.ts";

/** What this process saw go wrong on a board and has not seen go right again, for the health check. */
export type BoardFaults = {
  /** Something could not be written down, and when; null once something was written again. */
  unwritten: (Complaint & { readonly at: Instant }) | null;
  /** The channels in which the last sweep could not read a thread back, and why. */
  unread: ReadonlyMap<ChannelRef, ChatFault>;
};

/** A board and what is remembered of it. */
export type BoardRuntime = {
  readonly board: Board;
  readonly memory: BoardMemory;
  /** Intended by this very process and not tried yet: nothing can have been said. All else is in doubt. */
  readonly fresh: Set<DeliveryKey>;
  readonly faults: BoardFaults;
  /** What this very process gave up, and why, for whoever asked for it. */
  readonly givenUp: Map<DeliveryKey, string>;
  /** Runs one after the other what must not talk at the same time on this board. */
  readonly serially: Serial;
};

/** What the verbs work in. Each takes the part it needs. */
export type Bot = {
  readonly runtimes: readonly BoardRuntime[];
  /** The chat of a platform; null while none is connected. */
  readonly chat: (platform: Platform) => Chat | null;
  readonly clock: { now(): Instant };
  /** Writes a line to the log: facts only, never anybody's words, never a secret. */
  readonly log: Log;
  /** Runs one after the other what must not talk at the same time on several boards. */
  readonly serially: Serial;
  /** Runs one after the other what decides over several boards. It waits for the disk, and never for a platform. */
  readonly decidesInTurn: Serial;
  /** Goes on after an answer was given; `settled` waits for it. What it rejects with is a bug, or is logged. */
  readonly afterwards: (work: () => Promise<void>) => void;
  readonly settled: () => Promise<void>;
};
