import type { Board } from "./board.ts";
import { instantOf } from "./calendar.ts";
import type { Item } from "./item.ts";
import { itemsOfRound } from "./items-of-round.ts";
import type { BoardState } from "./state.ts";
import { isClosed, statusOf } from "./status-of.ts";
import type { LocalTime } from "./time.ts";

/** The items to which something happened since a meeting. */
export type Changes = {
  readonly asked: readonly Item[];
  /** Those with a live reply, or an edit of one, that is newer than the meeting, and not opened again since. */
  readonly answered: readonly Item[];
  readonly closed: readonly Item[];
  /** Those of the round that were answered before the meeting, and are still without a decision. */
  readonly awaiting: readonly Item[];
  /** How many replies were withdrawn. */
  readonly withdrawn: number;
};

/**
 * What happened since a meeting; without a meeting, since the beginning. What happened in the last weeks of a round is
 * told at the first meeting of the next one too: no paper could tell it before.
 */
export function changesSince(
  board: Board,
  state: BoardState,
  round: string | null,
  meeting: LocalTime | null,
): Changes {
  const items = [...state.items.values()];
  const since = meeting === null ? "" : instantOf(meeting, board.timezone);
  const answered = items.filter(
    (item) => item.newestAt !== null && item.newestAt > since && statusOf(item) !== "open",
  );
  return {
    asked: items.filter(({ asked }) => asked !== null && asked.at > since),
    answered,
    closed: items.filter((item) => isClosed(item) && (item.decision?.at ?? "") > since),
    awaiting: (round === null ? [] : itemsOfRound(state, round)).filter(
      (item) => statusOf(item) === "answered" && !answered.includes(item),
    ),
    withdrawn: items.flatMap((item) =>
      item.evidence.toArray().filter((key) => (state.evidence.get(key)?.withdrawnAt ?? "") > since),
    ).length,
  };
}
