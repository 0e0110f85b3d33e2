import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import type { EventLog } from "./journal/event-log.ts";
import type { StateAt } from "./line/position.ts";
import { eventSchema } from "./schema/event-schema.ts";
import { faultsOf } from "./schema/faults-of.ts";
import type { BoardMemory } from "./store.ts";

/**
 * A board's memory over a log of its events. Decisions are taken one after the other on a state that runs ahead of the
 * log; `rollBack` takes it back to what is safe, for a log that lost what was under way.
 *
 * @param start what the log holds when the memory is opened
 * @param onSafe is told what is safe each time that grows
 */
export function openBoardMemory(
  start: StateAt,
  log: EventLog,
  onSafe: (safe: StateAt) => void,
): { readonly memory: BoardMemory; rollBack(): void } {
  let newest = start.state;
  let safe = start.state;
  const memory: BoardMemory = {
    state: () => newest,
    async commit(at, by, decide) {
      const { events: bodies, answer } = decide(newest);
      const first = newest.n + 1;
      const who = typeof by === "function" ? by(newest) : by;
      const events = bodies.map((body, i) => storable({ ...body, n: first + i, at, by: who }));
      const after = events.reduce(apply, newest);
      newest = after;
      const position = await log.append(events);
      safe = after;
      // A commit that came after the last, and was refused, may have taken the state back before this one was safe.
      if (newest.n < safe.n) newest = safe;
      onSafe({ state: after, position });
      return answer;
    },
    events: () => log.events(),
  };
  return {
    memory,
    rollBack() {
      newest = safe;
    },
  };
}

/** The event as it will be read again. One that the schema refuses is a bug, and must not get into a journal. */
function storable(event: Event): Event {
  const { data, error } = eventSchema.safeParse(event);
  if (data === undefined)
    throw new TypeError(`not an event that can be stored: ${event.kind}: ${faultsOf(error).join("; ")}`);
  return data;
}
