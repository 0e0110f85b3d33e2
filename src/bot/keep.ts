import type { Receipt, Reply } from "../chat/chat.ts";
import type { BoardState } from "../core/model/state.ts";
import { type BoardId, messageKey } from "../core/names/ids.ts";
import type { Bot } from "./bot.ts";
import { collect } from "./collect.ts";
import { receiptFor } from "./receipt-for.ts";

/**
 * Finds the board that a reply belongs to, which is that of its thread whatever the settings say of the channel, and keeps
 * it there as `collect` does. Elsewhere nothing is opened for it: most of what is written in a channel is no reply.
 */
export async function keep(bot: Bot, reply: Reply): Promise<Receipt> {
  for (const id of await boardsOf(bot, reply)) {
    const receipt = await bot.boards.use(id, async (runtime) =>
      isOf(runtime.memory.state(), reply) ? await collect(bot, runtime, reply) : null,
    );
    if (receipt !== null) return receipt;
  }
  return receiptFor("not in the thread of a prompt");
}

async function boardsOf({ boards }: Bot, reply: Reply): Promise<readonly BoardId[]> {
  const thread = reply.kind === "withdrawn" ? reply.thread : reply.written.thread;
  if (thread !== null) {
    const board = await boards.boardOf(thread);
    return board === null ? [] : [board];
  }
  // A platform may tell of a deletion without saying in which thread it was.
  return reply.kind === "withdrawn" ? boards.boardsIn(reply.message.channel) : [];
}

function isOf({ evidence }: BoardState, reply: Reply): boolean {
  return reply.kind !== "withdrawn" || reply.thread !== null || evidence.has(messageKey(reply.message));
}
