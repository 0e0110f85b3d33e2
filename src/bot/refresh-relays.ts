import { ChatError } from "../chat/chat.ts";
import type { Relay } from "../core/model/relay.ts";
import { type ItemId, platformOf } from "../core/names/ids.ts";
import { itemView } from "../core/views/item-view.ts";
import { relayPost } from "../render/posts/relay.ts";
import { fingerprint } from "../render/words/fingerprint.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { intend } from "./delivery/intend.ts";

type Needs = Pick<Bot, "chat" | "clock" | "log">;

/**
 * Brings what says replies in a thread up to date: they were edited, deleted or erased since. To be called within `serially`.
 *
 * @param isWanted tells of which items
 */
export async function refreshRelays(
  bot: Needs,
  runtime: BoardRuntime,
  isWanted: (item: ItemId) => boolean,
): Promise<void> {
  for (const relay of runtime.memory.state().relays.values())
    if (isWanted(relay.item)) await refreshRelay(bot, runtime, relay);
}

async function refreshRelay(bot: Needs, runtime: BoardRuntime, relay: Relay): Promise<void> {
  const { board, memory } = runtime;
  const { key, item, message, face } = relay;
  const state = memory.state();
  const reply = state.evidence.get(relay.evidence);
  const chat = message === null ? null : bot.chat(platformOf(message.channel));
  if (message === null || chat === null || reply === undefined) return;
  const post = relayPost(itemView(board, state, item, bot.clock.now()), reply, board);
  const shows = fingerprint(post);
  if (face === shows) return;
  try {
    await chat.update(message, post);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    bot.log("post-not-updated", { board: board.id, item, fault: error.message });
    // What was taken away shows nothing any more, and is not written to again.
    if (error.fault.kind !== "gone") return await runtime.lookAgain();
  }
  await intend(bot, runtime, "bot", ({ relays }) => {
    const isNews = relays.get(key)?.face !== shows;
    return { events: isNews ? [{ kind: "shown", item, key, face: shows }] : [], answer: null };
  });
}
