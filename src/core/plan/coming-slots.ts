import { roundAt } from "../calendar/round-at.ts";
import { slotAfter } from "../calendar/slots.ts";
import { nextQuestions } from "../item/round-items.ts";
import type { Board } from "../model/board.ts";
import { referenceOf } from "../model/reference.ts";
import type { BoardState } from "../model/state.ts";
import type { QuestionId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { nextAsking } from "./plan-asking.ts";

/** What a slot is going to ask. */
export type SlotView = {
  readonly at: Instant;
  readonly questions: readonly {
    readonly question: QuestionId;
    readonly reference: string;
    readonly text: string;
  }[];
};

/** What the next `count` slots are going to ask, as things stand; fewer when the questions run out. */
export function comingSlots(board: Board, state: BoardState, now: Instant, count: number): SlotView[] {
  const slots: SlotView[] = [];
  let at = nextAsking(board, state, now);
  let asked = 0;
  let during: string | null = null;
  while (at !== null && slots.length < count) {
    const round = roundAt(board, at);
    if (round === null) break;
    if (round.name !== during) asked = 0;
    during = round.name;
    const questions = nextQuestions(board, state, round.name).slice(asked, asked + board.prompts.questions);
    if (questions.length === 0) break;
    slots.push({
      at,
      questions: questions.map(({ id, text }) => ({
        question: id,
        reference: referenceOf(board, id, round.name),
        text,
      })),
    });
    asked += questions.length;
    at = slotAfter(board, at);
  }
  return slots;
}
