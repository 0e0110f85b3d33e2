import type { Event } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { applyAsking } from "./apply-asking.ts";
import { applyDecision } from "./apply-decision.ts";
import { applyDelivery } from "./apply-delivery.ts";
import { applyEvidence } from "./apply-evidence.ts";

/**
 * What a board is after one more event. Pure and total over every event that a journal can hold: it decides nothing,
 * since what may happen was decided before the event was written.
 */
export function apply(state: BoardState, event: Event): BoardState {
  return { ...applied(state, event), n: event.n };
}

function applied(state: BoardState, event: Event): BoardState {
  switch (event.kind) {
    case "begun":
    case "checkpointed":
      return state;
    case "opened":
      return { ...state, openedAt: state.openedAt ?? event.at };
    case "settings":
      return { ...state, settings: event.settings };
    case "timetable-known":
      return {
        ...state,
        timetable: { schedule: event.schedule, timezone: event.timezone, since: event.at },
      };
    case "paused":
      return { ...state, paused: true };
    case "resumed":
      // Slots that passed while the board was paused are not caught up.
      return { ...state, paused: false, slotsUntil: event.at };
    case "asked":
    case "nudged":
    case "digested":
    case "noticed":
      return applyAsking(state, event);
    case "claimed":
      return { ...state, claimedThrough: event.through };
    case "said":
    case "held":
    case "dropped":
    case "shown":
    case "lost":
    case "copied":
      return applyDelivery(state, event);
    case "kept":
    case "named":
    case "changed":
    case "withdrawn":
    case "restored":
    case "judged":
    case "erased":
      return applyEvidence(state, event);
    case "decided":
    case "extended":
    case "assigned":
      return applyDecision(state, event);
  }
}
