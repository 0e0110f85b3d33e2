import { ChatError } from "../chat/chat.ts";
import { roundAt } from "../core/calendar/round-at.ts";
import { itemsOfRound } from "../core/item/round-items.ts";
import { type ItemId, platformOf, roundOf } from "../core/names/ids.ts";
import { itemView } from "../core/views/item-view.ts";
import { promptPost } from "../render/posts/prompt.ts";
import { fingerprint } from "../render/words/fingerprint.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { intend } from "./delivery/intend.ts";
import { refreshRelays } from "./refresh-relays.ts";

type Needs = Pick<Bot, "chat" | "clock" | "log">;

/** Brings the posts of an item up to date: receipt, status, whom it waits for; and what says its replies. Posts that say it already stay untouched. */
export async function refresh(bot: Needs, runtime: BoardRuntime, id: ItemId): Promise<void> {
  await runtime.serially(async () => {
    await refreshNow(bot, runtime, id);
    await refreshRelays(bot, runtime, (item) => item === id);
  });
}

/** Brings the posts of every item of the round up to date, where time or an interruption left them behind. */
export async function refreshAll(bot: Needs, runtime: BoardRuntime): Promise<void> {
  await runtime.serially(async () => {
    const round = roundAt(runtime.board, bot.clock.now());
    if (round === null) return;
    for (const { id } of itemsOfRound(runtime.memory.state(), round.name)) await refreshNow(bot, runtime, id);
    await refreshRelays(bot, runtime, (item) => roundOf(item) === round.name);
  });
}

async function refreshNow(bot: Needs, runtime: BoardRuntime, id: ItemId): Promise<void> {
  const { board, memory } = runtime;
  const now = bot.clock.now();
  const posts = memory.state().items.get(id)?.posts.valueSeq().toArray() ?? [];
  if (posts.every(({ message }) => message === null)) return;
  const post = promptPost(itemView(board, memory.state(), id, now), board);
  const shows = fingerprint(post);
  for (const { key, message, face: before } of posts) {
    if (message === null || before === shows) continue;
    const chat = bot.chat(platformOf(message.channel));
    if (chat === null) continue;
    try {
      await chat.update(message, post);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      bot.log("post-not-updated", { board: board.id, item: id, fault: error.message });
      await runtime.lookAgain();
      continue;
    }
    await intend(bot, runtime, "bot", (state) => {
      const stands = state.items.get(id)?.posts.get(key);
      // Lost meanwhile, or known already to show this.
      const isNews = stands?.message != null && stands.face !== shows;
      return { events: isNews ? [{ kind: "shown", item: id, key, face: shows }] : [], answer: null };
    });
  }
}
