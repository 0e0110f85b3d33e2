import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { type MessageKey, messageKey, type PersonId } from "../names/ids.ts";

/** What a board is found by since something happened to it. When it is due is not worked out: the next beat looks. */
export type LookupChange = {
  readonly threads: readonly MessageKey[];
  readonly people: readonly PersonId[];
  readonly pending: boolean;
};

/**
 * What happened to a board, as far as it is found by it. Costs what happened, not what is stored.
 *
 * @param state the board after that
 */
export function lookupChange(state: BoardState, happened: readonly EventBody[]): LookupChange {
  return {
    threads: happened.flatMap((body) => {
      if (body.kind === "kept" && body.evidence.beside !== undefined)
        return [messageKey(body.evidence.message)];
      const key = body.kind === "said" || body.kind === "copied" ? messageKey(body.message) : null;
      return key !== null && state.threads.has(key) ? [key] : [];
    }),
    people: happened.flatMap((body) => {
      if (body.kind === "assigned") return [body.owner];
      // It may be theirs again who had it before.
      return body.kind === "undone" ? (state.items.get(body.item)?.owner ?? []) : [];
    }),
    pending: !state.pending.isEmpty(),
  };
}
