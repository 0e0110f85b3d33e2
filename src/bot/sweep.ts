import { ChatError } from "../chat/chat.ts";
import { missedReplies } from "../core/intake/missed-replies.ts";
import { sweptItems } from "../core/intake/swept-items.ts";
import { type ChannelRef, type MessageRef, platformOf } from "../core/model/ids.ts";
import type { House, Room } from "./bot.ts";
import { collect } from "./collect.ts";
import { lose } from "./prompt-deleted.ts";

/**
 * Re-reads the threads of items that are open or were closed lately, and keeps what was missed: replies written,
 * edited or deleted while the bot was not listening. Safe to run at any time and any number of times.
 */
export async function sweep(house: House): Promise<void> {
  await Promise.all(house.rooms.map((room) => sweepRoom(house, room)));
}

/** A channel that may not be read is left alone after its first thread: the others would be refused alike. */
async function sweepRoom(house: House, room: Room): Promise<void> {
  const refused = new Set<ChannelRef>();
  for (const { id, posts } of sweptItems(room.board, room.memory.state(), house.clock.now())) {
    for (const { message } of posts.values()) {
      if (message === null || refused.has(message.channel)) continue;
      const mayRead = await sweepThread(house, room, id, message);
      if (!mayRead) refused.add(message.channel);
    }
  }
}

/** Resolves to whether the bot may read there. */
async function sweepThread(house: House, room: Room, id: string, root: MessageRef): Promise<boolean> {
  const chat = house.chat(platformOf(root.channel));
  if (chat === null) return false;
  const before = room.memory.state();
  const item = before.items.get(id);
  if (item === undefined) return true;
  try {
    const reading = await chat.thread(root);
    if (reading.root === "gone") await lose(house, room, root);
    else for (const reply of missedReplies(before, item, root, reading)) await collect(house, room, reply);
    return true;
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    house.log("thread not read", { board: room.board.id, item: id, fault: error.message });
    return error.fault.kind !== "not-allowed";
  }
}
