import { serial } from "../../async/serial.ts";
import type { By } from "../../core/names/by.ts";
import type { Instant } from "../../core/names/time.ts";
import { applyOrganisation, overdueLines } from "../../core/organisation/apply-organisation.ts";
import type {
  OrganisationEvent,
  OrganisationEventBody,
  OrganisationState,
} from "../../core/organisation/organisation.ts";
import { organisationLine } from "./organisation-line.ts";

/** What is remembered of the organisation as a whole. */
export interface OrganisationMemory {
  /** The state, of which all is flushed. */
  state(): OrganisationState;
  /**
   * Decides on the state and makes what was decided last, one decision after the other. Resolves to the answer when every
   * event is flushed to disk. Rejects with an `ExpectedError` (`disk-full`, `disk`) if they could not be: then none of them
   * has happened.
   */
  commit<R>(
    at: Instant,
    by: By,
    decide: (state: OrganisationState) => {
      readonly events: readonly OrganisationEventBody[];
      readonly answer: R;
    },
  ): Promise<R>;
  /** Erases the words that wait for nobody any more, or have waited as long as they may. Rejects as `commit` does. */
  eraseOverdue(now: Instant): Promise<void>;
}

/** Where the organisation's events are kept. */
export type OrganisationLog = {
  append(events: readonly OrganisationEvent[]): Promise<unknown>;
  /** Takes away for good what these lines hide. */
  erase(lines: ReadonlySet<number>): Promise<void>;
};

/** The organisation's memory over a log of its events. */
export function openOrganisationMemory(start: OrganisationState, log: OrganisationLog): OrganisationMemory {
  let state = start;
  const serially = serial();

  async function make(at: Instant, by: By, bodies: readonly OrganisationEventBody[]): Promise<void> {
    const events = bodies.map((body, i) => storable({ ...body, n: state.n + 1 + i, at, by }));
    const after = events.reduce(applyOrganisation, state);
    await log.append(events);
    state = after;
  }

  return {
    state: () => state,
    commit: (at, by, decide) =>
      serially(async () => {
        const { events, answer } = decide(state);
        await make(at, by, events);
        return answer;
      }),
    eraseOverdue: (now) =>
      serially(async () => {
        const lines = overdueLines(state, now);
        if (lines.length === 0) return;
        await make(now, "bot", [{ kind: "erased", lines }]);
        await log.erase(new Set(lines));
      }),
  };
}

/** The event as it will be read again. One that could not be read is a bug, and must not get into a journal. */
function storable(event: OrganisationEvent): OrganisationEvent {
  const { n, at } = event;
  const joined = organisationLine.join({ n, at, ...organisationLine.split(event) });
  if (joined.kind === "event") return joined.event;
  const faults = joined.kind === "damaged" ? joined.faults.join("; ") : joined.what;
  throw new TypeError(`not an event that can be stored: ${event.kind}: ${faults}`);
}
