import { roundAt } from "../calendar/round-at.ts";
import { nextQuestions } from "../item/round-items.ts";
import { statusOf } from "../item/standing.ts";
import { whereAsked } from "../item/where-asked.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import { type ItemId, questionOf, roundOf } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { askQuestions } from "../plan/ask-questions.ts";

/** What becomes of a wish to ask now. */
export type AskDecision =
  | {
      readonly kind: "decided";
      readonly prompts: readonly Delivery[];
      readonly events: readonly EventBody[];
    }
  | {
      readonly kind: "refused";
      readonly because:
        | "nothing left to ask"
        | "asked already"
        | "all stand here"
        | "closed"
        | "another round"
        | "retired"
        | "no round yet";
    };

/**
 * Decides on asking now: one question, or as many of the next ones as a slot asks. Nothing is asked a second time where it
 * stands; where its post was lost, or where nobody but whoever asks can tell whether it stands, it is.
 */
export function decideAsking(board: Board, state: BoardState, id: ItemId | null, now: Instant): AskDecision {
  const round = roundAt(board, now);
  if (round === null) return { kind: "refused", because: "no round yet" };
  if (id === null) {
    const questions = nextQuestions(board, state, round.name).slice(0, board.prompts.questions);
    if (questions.length === 0) return { kind: "refused", because: "nothing left to ask" };
    const asked = askQuestions(board, state, round.name, questions, null, now);
    return { kind: "decided", prompts: asked.deliveries, events: [asked] };
  }
  const item = itemIn(state, id);
  const status = statusOf(item);
  if (status === "accepted" || status === "not-applicable") return { kind: "refused", because: "closed" };
  const { channels, doubtful } = whereAsked(state, item);
  const missing = board.channels.filter((channel) => !channels.has(channel));
  if (status !== "planned" && missing.length === 0) return { kind: "refused", because: "asked already" };
  if (roundOf(id) !== round.name) return { kind: "refused", because: "another round" };
  const question = board.questions.find((candidate) => candidate.id === questionOf(id));
  if (question === undefined || question.retired) return { kind: "refused", because: "retired" };
  const asked = askQuestions(board, state, round.name, [question], null, now, missing);
  const given = doubtful.map(
    ({ delivery: { key } }) =>
      ({ kind: "dropped", key, reason: { code: "asked-again", facts: {} } }) as const,
  );
  return { kind: "decided", prompts: asked.deliveries, events: [...given, asked] };
}
