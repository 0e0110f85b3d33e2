import type { Board } from "./board.ts";
import { nextQuestions } from "./next-questions.ts";
import { nextAsking } from "./plan-asking.ts";
import { referenceOf } from "./reference-of.ts";
import { roundAt } from "./round-at.ts";
import { slotAfter } from "./slots.ts";
import type { BoardState } from "./state.ts";
import type { Instant } from "./time.ts";
import type { SlotView } from "./views.ts";

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
        reference: referenceOf(id, round.name),
        text,
      })),
    });
    asked += questions.length;
    at = slotAfter(board, at);
  }
  return slots;
}
