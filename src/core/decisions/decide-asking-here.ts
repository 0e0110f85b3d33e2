import { roundAt } from "../calendar/round-at.ts";
import { notAskedHere } from "../item/not-asked-here.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import type { Instant } from "../names/time.ts";
import { type AskDecision, decideAsking } from "./decide-asking.ts";

/**
 * Decides on asking every open question of the round in those of the board's channels in which it does not stand. What
 * was answered where it stood before stays, and so does the day by which it is wanted.
 */
export function decideAskingHere(board: Board, state: BoardState, now: Instant): AskDecision {
  if (roundAt(board, now) === null) return { kind: "refused", because: "no round yet" };
  const decided = notAskedHere(board, state, now)
    .map((item) => decideAsking(board, state, item, now))
    .filter((decision) => decision.kind === "decided");
  if (decided.length === 0) return { kind: "refused", because: "all stand here" };
  return {
    kind: "decided",
    prompts: decided.flatMap(({ prompts }) => prompts),
    events: decided.flatMap(({ events }) => events),
  };
}
