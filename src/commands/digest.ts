import { actOn } from "../bot/act.ts";
import { nextMeeting } from "../core/calendar/meetings.ts";
import { ruleDigest } from "../core/decisions/decide-digest.ts";
import { mayDecide } from "../core/model/roles.ts";
import { digestView } from "../core/views/digest-view.ts";
import { digestPreviewPost } from "../render/answers/digest-preview.ts";
import { digestSentPost } from "../render/answers/done.ts";
import { noMeetingPost, onlyDecidersPost } from "../render/answers/not-possible.ts";
import type { Call, CommandEntry } from "./call.ts";

/** `/soc digest`: the digest for the next meeting, to look at; `post` sends it now. */
export const digest: CommandEntry = {
  name: "digest",
  usage: "digest [post]",
  about: "Shows the digest for the next meeting as it would be now; with post, sends it now.",
  who: "readers",
  takes: "board",
  obey: async (call) => (call.rest.toLowerCase() === "post" ? send(call) : preview(call)),
};

async function preview({ house, room }: Call) {
  const now = house.clock.now();
  const meeting = nextMeeting(room.board, now);
  return meeting === null
    ? noMeetingPost(room.board)
    : digestPreviewPost(digestView(room.board, room.memory.state(), meeting.at, now));
}

async function send({ house, room, by, person, id }: Call) {
  if (!mayDecide(room.board, person)) return onlyDecidersPost("digest post", room.board);
  const ruling = await actOn(house, room, by, (state) =>
    ruleDigest(room.board, state, id, house.clock.now()),
  );
  return ruling.kind === "decided" ? digestSentPost(ruling.meeting, room.board) : noMeetingPost(room.board);
}
