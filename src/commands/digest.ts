import { act } from "../bot/act.ts";
import { nextMeeting } from "../core/calendar/meetings.ts";
import { decideDigest } from "../core/decisions/decide-digest.ts";
import { mayDecide } from "../core/model/roles.ts";
import { digestView } from "../core/views/digest-view.ts";
import { digestPreviewPost } from "../render/answers/digest-preview.ts";
import { digestSentPost } from "../render/answers/done.ts";
import { noMeetingPost, onlyDecidersPost } from "../render/answers/not-possible.ts";
import type { Call, CommandEntry } from "./call.ts";
import { noFields } from "./fields.ts";

/** `/soc digest`: the digest for the next meeting, to look at; `post` sends it now. */
export const digest: CommandEntry = {
  name: "digest",
  usage: "digest [post]",
  about: "Shows the digest for the next meeting as it would be now; with post, sends it now.",
  who: "readers",
  takes: "board",
  read: (typed) => ({ ...noFields, send: typed.toLowerCase() === "post" }),
  obey: async (call) => (call.fields.send ? send(call) : preview(call)),
};

async function preview({ bot, runtime }: Call) {
  const now = bot.clock.now();
  const meeting = nextMeeting(runtime.board, now);
  return meeting === null
    ? noMeetingPost(runtime.board)
    : digestPreviewPost(digestView(runtime.board, runtime.memory.state(), meeting.at, now));
}

async function send({ bot, runtime, by, person, id }: Call) {
  if (!mayDecide(runtime.board, person)) return onlyDecidersPost("digest post", runtime.board);
  const decision = await act(bot, runtime, by, (state) =>
    decideDigest(runtime.board, state, id, bot.clock.now()),
  );
  return decision.kind === "decided"
    ? digestSentPost(decision.meeting, runtime.board)
    : noMeetingPost(runtime.board);
}
