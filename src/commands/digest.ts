import { act, PATIENCE } from "../bot/act.ts";
import { nextMeeting } from "../core/calendar/meetings.ts";
import { decideDigest } from "../core/decisions/decide-digest.ts";
import { mayDecide } from "../core/model/roles.ts";
import { trimmed } from "../core/typed/fold.ts";
import { deliveryStanding } from "../core/views/delivery-standing.ts";
import { digestView } from "../core/views/digest-view.ts";
import { digestPreviewPost } from "../render/answers/digest-preview.ts";
import { digestSentPost } from "../render/answers/digest-sent.ts";
import { noMeetingPost, onlyDecidersPost } from "../render/answers/not-possible.ts";
import { leftOverPost } from "../render/answers/not-understood.ts";
import type { Call, CommandEntry } from "./call/call.ts";
import { type Fields, noFields } from "./call/fields.ts";

/** `/soc digest`: the digest for the next meeting, to look at; `post` sends it now. */
export const digest: CommandEntry = {
  name: "digest",
  usage: "digest [post]",
  about: "Shows the digest for the next meeting as it would be now; with post, sends it now.",
  who: "readers",
  takes: "board",
  follows: "post",
  read: readSend,
  speaks: ({ send }) => send,
  obey: async (call) => {
    if (call.fields.unread !== "") return leftOverPost("digest", call.fields.unread, call.runtime.board);
    return call.fields.send ? send(call) : preview(call);
  },
};

function readSend(typed: string): Fields {
  const word = trimmed(typed);
  const send = /^post[.!]?$/i.test(word);
  return { ...noFields, send, unread: send ? "" : word };
}

async function preview({ bot, runtime }: Call) {
  const now = bot.clock.now();
  const meeting = nextMeeting(runtime.board, now);
  return meeting === null
    ? noMeetingPost(runtime.board)
    : digestPreviewPost(digestView(runtime.board, runtime.memory.state(), meeting.at, now));
}

async function send({ bot, runtime, by, person, id }: Call) {
  if (!mayDecide(runtime.board, person)) return onlyDecidersPost("digest post", runtime.board);
  const { board, memory, givenUp } = runtime;
  const now = bot.clock.now();
  const decision = await act(bot, runtime, by, (state, asOf) => decideDigest(asOf, state, id, now), PATIENCE);
  if (decision.kind === "refused") return noMeetingPost(board);
  const forms = decision.forms.map(({ key, saying }) => ({
    what: saying.kind === "digest-short" ? "the short form" : "the full form",
    standing: deliveryStanding(memory.state(), key, givenUp),
  }));
  return digestSentPost(decision.meeting, board, forms);
}
