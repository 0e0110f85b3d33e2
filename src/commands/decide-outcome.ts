import { actOn } from "../act-on.ts";
import type { Post } from "../chat/post.ts";
import { ruleOutcome } from "../core/decide.ts";
import type { Outcome, Rating } from "../core/item.ts";
import { decidedPost } from "../render/decided.ts";
import { refusedPost } from "../render/refused.ts";
import type { ItemCall } from "./call.ts";
import { viewOf } from "./view-of.ts";

/** Decides on an item and says what was decided, or why it cannot be. */
export async function decideOutcome(
  call: ItemCall,
  verdict: { outcome: Outcome; rating: Rating | null; reason: string | null },
): Promise<Post> {
  const { house, room, by, item } = call;
  const ruling = await actOn(house, room, by, (state) =>
    ruleOutcome(room.board, state, item, verdict, house.clock.now()),
  );
  return ruling.kind === "ruled"
    ? decidedPost(viewOf(call), room.board)
    : refusedPost(ruling.because, viewOf(call), room.board);
}
