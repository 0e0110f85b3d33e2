import { itemsOfRound } from "../item/round-items.ts";
import { isClosed, statusOf } from "../item/standing.ts";
import { countedAs } from "../model/counts.ts";
import { versionOf } from "../model/evidence.ts";
import type { Item } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";

/** The items to which something happened since an instant. */
export type Changes = {
  readonly asked: readonly Item[];
  /** Those with a live answer, or an edit of one, that is newer than that, and not opened again since. */
  readonly answered: readonly Item[];
  readonly closed: readonly Item[];
  /** Those of the round that were answered before that, and are still without a decision. */
  readonly awaiting: readonly Item[];
  /** How many replies were withdrawn. */
  readonly withdrawn: number;
};

/**
 * What happened since the last meeting, or the last digest; without one, since the beginning. What happened in the last
 * weeks of a round is told in the next one too: no paper could tell it before.
 */
export function changesSince(state: BoardState, round: string | null, instant: Instant | null): Changes {
  const items = [...state.items.values()];
  // What happened at that very instant may have come after it.
  const isSince = (at: Instant | null | undefined) => at != null && at >= (instant ?? "");
  const hasAnswerSince = ({ evidence, openedAt }: Item) =>
    evidence.some((key) => {
      const reply = state.evidence.get(key);
      return reply !== undefined && countedAs(reply, openedAt) === "answer" && isSince(versionOf(reply));
    });
  const answered = items.filter(hasAnswerSince);
  return {
    asked: items.filter(({ asked }) => isSince(asked?.at)),
    answered,
    closed: items.filter((item) => isClosed(item) && isSince(item.decision?.at)),
    awaiting: (round === null ? [] : itemsOfRound(state, round)).filter(
      (item) => statusOf(item) === "answered" && !answered.includes(item),
    ),
    withdrawn: items.flatMap((item) =>
      item.evidence.toArray().filter((key) => isSince(state.evidence.get(key)?.withdrawnAt)),
    ).length,
  };
}
