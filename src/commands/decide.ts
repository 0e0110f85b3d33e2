import { act } from "../bot/act.ts";
import type { Post } from "../chat/post.ts";
import { decideOutcome } from "../core/decisions/decide-item.ts";
import { decideUndo } from "../core/decisions/decide-undo.ts";
import type { Outcome } from "../core/model/item.ts";
import { readRating } from "../core/reading/read-rating.ts";
import { amendedPost, decidedPost, takenBackPost } from "../render/answers/done.ts";
import { reasonMissingPost } from "../render/answers/not-understood.ts";
import { refusedPost } from "../render/answers/refused.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import { stepName } from "../render/item/step-words.ts";
import type { CommandEntry, ItemCall, Offering } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { type Fields, noFields } from "./call/fields.ts";

/** `/soc accept REF`: closes an answered item, with a rating and a note if somebody gives them. */
export const accept: CommandEntry = {
  name: "accept",
  usage: "accept REF [red|amber|green] [NOTE]",
  about: "Accepts the evidence and closes the question, with a rating and a note if you like.",
  who: "deciders",
  takes: "item",
  follows: "rating",
  read: (typed) => readRatingAndReason(typed, "optional"),
  // On posts of version 0.1 the button asked for nothing.
  pressed: ({ choice, reason }) => ({ ...noFields, rating: readRating(choice, "optional").rating, reason }),
  offered: (to) => {
    if (to.view.status === "accepted") return itemButtons.amend(to.about);
    return isPossible(to, "accepted") ? itemButtons.accept(to.about) : null;
  },
  obey: (call) => answerOutcome(call, "accepted"),
};

/** `/soc reopen REF REASON`: more evidence is wanted; the item is open until there is some. */
export const reopen: CommandEntry = {
  name: "reopen",
  usage: "reopen REF [red:|amber:|green:] REASON",
  about: "Opens the question again because more evidence is wanted, and says why.",
  who: "deciders",
  takes: "item",
  follows: "rating",
  read: (typed) => readRatingAndReason(typed, "required"),
  pressed: ({ reason }) => readRatingAndReason(reason, "required"),
  offered: (to) =>
    isPossible(to, "more-evidence") ? itemButtons.reopen(to.about, to.view.status !== "answered") : null,
  obey: (call) => answerWithReason(call, "more-evidence", "reopen"),
};

/** `/soc not-applicable REF REASON`: closes an item that does not concern the board, asked or not. */
export const notApplicable: CommandEntry = {
  name: "not-applicable",
  usage: "not-applicable REF [red:|amber:|green:] REASON",
  about: "Closes a question that does not concern the board, and says why.",
  who: "deciders",
  takes: "item",
  follows: "rating",
  read: (typed) => readRatingAndReason(typed, "required"),
  pressed: ({ reason }) => readRatingAndReason(reason, "required"),
  offered: (to) => (isPossible(to, "not-applicable") ? itemButtons.notApplicable(to.about) : null),
  obey: (call) => answerWithReason(call, "not-applicable", "not-applicable"),
};

/** `/soc undo REF`: takes back the last decision on an item; given again, the one before it. */
export const undo: CommandEntry = {
  name: "undo",
  usage: "undo REF",
  about: "Takes back the last decision on a question; given again, the one before it.",
  who: "deciders",
  takes: "item",
  pressed: () => noFields,
  offered: ({ view: { lastStep }, about }) =>
    lastStep === null ? null : itemButtons.undo(about, stepName(lastStep.choice)),
  obey: async (call) => {
    const { bot, runtime, by, item } = call;
    const decision = await act(bot, runtime, by, (state) => decideUndo(state, item));
    const view = viewOf(call);
    const taken = view.takenBack.at(-1);
    return decision.kind === "refused" || taken === undefined
      ? refusedPost("nothing to take back", view, runtime.board)
      : takenBackPost(view, taken, runtime.board);
  },
};

/** Whether that outcome would not be refused now, whoever may decide on it. */
function isPossible({ board, state, view, now }: Offering, outcome: Outcome): boolean {
  const proposal = { outcome, asOf: now, rating: null, reason: null };
  return decideOutcome(board, state, view.item, proposal, now).kind === "decided";
}

/** Decides on an item and says what was decided, or why it cannot be. */
async function answerOutcome(call: ItemCall, outcome: Outcome): Promise<Post> {
  const { bot, runtime, asOf, by, item, fields } = call;
  const { rating, reason } = fields;
  const proposal = { outcome, asOf, rating, reason: reason === "" ? null : reason };
  const now = bot.clock.now();
  const decision = await act(bot, runtime, by, (state, board) =>
    decideOutcome(board, state, item, proposal, now),
  );
  const view = viewOf(call);
  if (decision.kind === "refused") return refusedPost(decision.because, view, runtime.board);
  return decision.events.some(({ kind }) => kind === "amended")
    ? amendedPost(view, runtime.board)
    : decidedPost(view, runtime.board);
}

/** An outcome that needs a reason: without one, says how to give it and decides nothing. */
async function answerWithReason(call: ItemCall, outcome: Outcome, command: string): Promise<Post> {
  if (call.fields.reason === "")
    return reasonMissingPost(`${command} ${call.reference} REASON`, call.runtime.board);
  return answerOutcome(call, outcome);
}

function readRatingAndReason(typed: string, sign: "optional" | "required"): Fields {
  const { rating, rest } = readRating(typed, sign);
  return { ...noFields, rating, reason: rest };
}
