import { ChatError } from "../chat/chat.ts";
import { roundAt } from "../core/calendar/round-at.ts";
import { itemsOfRound } from "../core/item/items-of-round.ts";
import { type ItemId, platformOf } from "../core/model/ids.ts";
import { itemView } from "../core/views/item-view.ts";
import { promptPost } from "../render/posts/prompt.ts";
import { face } from "../render/words/fingerprint.ts";
import type { House, Room } from "./bot.ts";

type Needs = Pick<House, "chat" | "clock" | "log">;

/** Brings the posts of an item up to date: receipt, status, whom it waits for. Posts that say it already stay untouched. */
export async function refresh(house: Needs, room: Room, id: ItemId): Promise<void> {
  await room.inTurn(() => refreshNow(house, room, id));
}

/** Brings the posts of every item of the round up to date, where time or an interruption left them behind. */
export async function refreshAll(house: Needs, room: Room): Promise<void> {
  await room.inTurn(async () => {
    const round = roundAt(room.board, house.clock.now());
    if (round === null) return;
    for (const { id } of itemsOfRound(room.memory.state(), round.name)) await refreshNow(house, room, id);
  });
}

async function refreshNow(house: Needs, room: Room, id: ItemId): Promise<void> {
  const { board, memory } = room;
  const now = house.clock.now();
  const posts = memory.state().items.get(id)?.posts.valueSeq().toArray() ?? [];
  if (posts.every(({ message }) => message === null)) return;
  const post = promptPost(itemView(board, memory.state(), id, now), board);
  const shows = face(post);
  for (const { key, message, face: before } of posts) {
    if (message === null || before === shows) continue;
    try {
      await house.chat(platformOf(message.channel))?.update(message, post);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      house.log("post not updated", { board: board.id, item: id, fault: error.message });
      continue;
    }
    await memory.commit(house.clock.now(), "bot", () => ({
      happenings: [{ kind: "shown", item: id, key, face: shows }],
      answer: null,
    }));
  }
}
