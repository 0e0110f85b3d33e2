import type { Board } from "../model/board.ts";
import type { Choice, Step, TakenBack } from "../model/item.ts";
import { nameOf } from "../model/people.ts";
import type { Instant } from "../names/time.ts";

/** A decision on an item, as it can be taken back; people are there by name. */
export type StepView = {
  readonly choice:
    | Exclude<Choice, { kind: "assigned" }>
    | { readonly kind: "assigned"; readonly owner: string };
  readonly at: Instant;
  readonly by: string;
};

/** One that was taken back, and by whom and when. */
export type TakenBackView = StepView & { readonly undoneBy: string; readonly undoneAt: Instant };

/** A decision with the names of those in it. */
export function stepView(board: Board, { choice, at, by }: Pick<Step, "choice" | "at" | "by">): StepView {
  return {
    choice: choice.kind === "assigned" ? { ...choice, owner: nameOf(board, choice.owner) } : choice,
    at,
    by: nameOf(board, by),
  };
}

/** One that was taken back, with the names of those in it. */
export function takenBackView(board: Board, { undoneAt, undoneBy, ...step }: TakenBack): TakenBackView {
  return { ...stepView(board, step), undoneAt, undoneBy: nameOf(board, undoneBy) };
}
