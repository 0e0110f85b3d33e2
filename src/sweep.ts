import { ChatError } from "./chat/chat.ts";
import { collect } from "./collect.ts";
import { type MessageRef, platformOf } from "./core/ids.ts";
import { missedReplies } from "./core/missed-replies.ts";
import { sweptItems } from "./core/swept-items.ts";
import type { House, Room } from "./house.ts";
import { lose } from "./lose.ts";

/**
 * Re-reads the threads of items that are open or were closed lately, and keeps what was missed: replies written,
 * edited or deleted while the bot was not listening. Safe to run at any time and any number of times.
 */
export async function sweep(house: House): Promise<void> {
  await Promise.all(house.rooms.map((room) => sweepRoom(house, room)));
}

async function sweepRoom(house: House, room: Room): Promise<void> {
  for (const { id, posts } of sweptItems(room.board, room.memory.state(), house.clock.now())) {
    for (const { message } of posts.values()) {
      if (message !== null) await sweepThread(house, room, id, message);
    }
  }
}

async function sweepThread(house: House, room: Room, id: string, root: MessageRef): Promise<void> {
  const chat = house.chat(platformOf(root.channel));
  if (chat === null) return;
  const before = room.memory.state();
  const item = before.items.get(id);
  if (item === undefined) return;
  try {
    const reading = await chat.thread(root);
    if (reading.root === "gone") return lose(house, room, root);
    for (const reply of missedReplies(before, item, root, reading)) await collect(house, room, reply);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    house.log("thread not read", { board: room.board.id, item: id, fault: error.message });
  }
}
