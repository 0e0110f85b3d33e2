import { act } from "../bot/act.ts";
import { decideStanding } from "../core/decisions/decide-standing.ts";
import { readStanding, standingCalled } from "../core/intake/read-standing.ts";
import { aboutText } from "../core/item/about.ts";
import { mayPutRight } from "../core/item/may-put-right.ts";
import type { Board } from "../core/model/board.ts";
import type { BoardState } from "../core/model/state.ts";
import { itemIn } from "../core/model/state.ts";
import { type MessageKey, messageKey } from "../core/names/ids.ts";
import type { ItemView, ReplyView } from "../core/views/views.ts";
import { standingMissingPost, standingRefusedPost, standsNowPost } from "../render/answers/stands-now.ts";
import { itemButtons } from "../render/item/item-buttons.ts";
import { replyForm } from "../render/screens/reply-form.ts";
import type { CommandEntry, ItemCall, Offering } from "./call/call.ts";
import { viewOf } from "./call/call.ts";
import { noFields } from "./call/fields.ts";

/** `/soc reply REF n answer|comment|…`: says what a reply is to its question, by whoever may. */
export const reply: CommandEntry = {
  name: "reply",
  usage: "reply REF NUMBER answer|comment|holding|verbal|…",
  about:
    "Says what a reply is, by its number in /soc evidence: for its writer, the owner, chair and secretary.",
  who: "readers",
  takes: "item",
  follows: "standing",
  read: (typed) => ({ ...noFields, ...readStanding(typed) }),
  pressed: ({ choice }) => ({ ...noFields, standing: standingCalled(choice) }),
  offered: (to) => {
    const own = putRightButtons(to);
    return own.length === 0 ? null : own;
  },
  form: (to) => {
    const { board, view } = to;
    if (to.reply === null) return replyForm(view, null, putRightButtons(to), board.timezone);
    const shown = shownIn(view, to.reply);
    const buttons = putRightButtons(to).map(({ about }) => itemButtons.sayWhatItIs(about ?? to.about));
    return replyForm(view, shown, buttons, board.timezone);
  },
  obey: async (call) => {
    const { bot, runtime, by, user, person, item, fields } = call;
    const { board, memory } = runtime;
    const { standing } = fields;
    const evidence = call.reply ?? numbered(memory.state(), call);
    if (standing === null || (evidence === null && fields.number === null))
      return standingMissingPost(viewOf(call), fields.number, board);
    if (evidence === null) return standingRefusedPost("no such reply", viewOf(call), null, board);
    const now = bot.clock.now();
    const said = { item, evidence, standing, who: { user, person }, by };
    const decision = await act(bot, runtime, by, (state, asOf) => decideStanding(asOf, state, said, now));
    const view = viewOf(call);
    const shown = shownIn(view, evidence);
    return decision.kind === "refused"
      ? standingRefusedPost(decision.because, view, shown, board)
      : standsNowPost(view, shown, decision.before, board);
  },
};

/** How many replies get a button of their own in a dialog: the newest ones. */
const BUTTONS = 3;

/** A button for each of the newest replies that somebody may put right; for that alone which the dialog was opened at. */
export function putRightButtons(to: PutRight, most = BUTTONS) {
  const { board, state, view, user, person } = to;
  const theirs = view.replies.filter((each) => mayPutRight(board, state, each, { user, person }));
  const wanted =
    to.reply === null ? theirs.slice(-most) : theirs.filter((each) => messageKey(each.message) === to.reply);
  return wanted.map((each) =>
    itemButtons.whatIsIt(aboutReply(board, view, each), view.replies.length === 1 ? null : each.n),
  );
}

type PutRight = Pick<Offering, "state" | "view" | "user" | "person" | "reply"> & { readonly board: Board };

function aboutReply({ id }: Board, { item }: ItemView, { message }: ReplyView): string {
  return aboutText({ board: id, item, reply: messageKey(message) });
}

function numbered(state: BoardState, { item, fields }: ItemCall): MessageKey | null {
  const { number } = fields;
  return number === null || number < 1 ? null : (itemIn(state, item).evidence.get(number - 1) ?? null);
}

function shownIn({ replies, withdrawn }: ItemView, evidence: MessageKey): ReplyView | null {
  return [...replies, ...withdrawn].find(({ message }) => messageKey(message) === evidence) ?? null;
}
