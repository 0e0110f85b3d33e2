import type { Event } from "../../core/model/events.ts";
import type { Position } from "../line/position.ts";

/** Where events are kept for good. */
export interface EventLog<E = Event> {
  /**
   * Keeps events that were decided together: all or, after a crash, none. Resolves when they and all before them are
   * safe, to the mark of the last one; none at all is a way to wait. Rejects with an `ExpectedError` if they could not be.
   */
  append(events: readonly E[]): Promise<Position>;
  /** Every event that is safe, from the first, what is being flushed among them. */
  events(): AsyncIterable<E>;
}
