import { Set as ISet } from "immutable";
import type { Instant } from "../names/time.ts";
import type { OrganisationEvent, OrganisationState } from "./organisation.ts";

/** What the organisation is after one more event. Pure and total, as `apply` is for a board. */
export function applyOrganisation(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  return { ...applied(state, event), n: event.n };
}

/** The lines of the journal whose words wait for nobody, or have waited long enough: those are to be erased. */
export function overdueLines({ waiting, spent }: OrganisationState, now: Instant): number[] {
  const late = waiting.valueSeq().filter(({ until }) => until <= now);
  return [...spent, ...late.map(({ line }) => line)].sort((one, other) => one - other);
}

function applied(state: OrganisationState, event: OrganisationEvent): OrganisationState {
  switch (event.kind) {
    case "begun":
      return { ...state, installation: event.installation };
    case "person":
      return { ...state, people: state.people.set(event.person.id, event.person) };
    case "person-gone":
      return { ...state, people: state.people.delete(event.person) };
    case "replies-erased": {
      const before = state.erasures.get(event.board) ?? ISet();
      return { ...state, erasures: state.erasures.set(event.board, before.union(event.messages)) };
    }
    case "put-aside": {
      const { id, about, until, words, n } = event;
      return { ...freed(state, id), waiting: state.waiting.set(id, { id, about, until, words, line: n }) };
    }
    case "taken":
      return freed(state, event.id);
    case "erased": {
      const gone = new Set(event.lines);
      return {
        ...state,
        waiting: state.waiting.filter(({ line }) => !gone.has(line)),
        spent: state.spent.subtract(gone),
      };
    }
  }
}

/** The state in which nothing waits under this id any more; the words of what waited are spent. */
function freed(state: OrganisationState, id: string): OrganisationState {
  const before = state.waiting.get(id);
  if (before === undefined) return state;
  return { ...state, waiting: state.waiting.delete(id), spent: state.spent.add(before.line) };
}
