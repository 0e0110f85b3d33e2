import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Press } from "../../chat/chat.ts";
import { type About, readAbout } from "../../core/item/about.ts";
import { type BoardId, messageKey } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";

/** What a pressed button is about, on a board that is open. Nothing of it says that whoever pressed may see it. */
export type Pressed = { readonly runtime: BoardRuntime } & About;

/**
 * Finds the board, and what on it a button is about: what the button says of itself, or else the item under whose post it
 * stands, or the reply that it was opened at. `act` gets null where there is none.
 */
export async function withPressed<T>(
  bot: Bot,
  { message, about }: Pick<Press, "message" | "about">,
  act: (pressed: Pressed | null) => Promise<T>,
): Promise<T> {
  const said = about === null ? null : readAbout(about);
  if (said !== null) return withSaid(bot, said, act);
  const own = about === null ? await boardOf(bot, message) : null;
  const candidates = own !== null ? [own] : about === null ? await bot.boards.boardsIn(message.channel) : [];
  return bot.boards.useAll(candidates, async (runtimes) => {
    const found = runtimes.flatMap((runtime) => underMessage(runtime, message) ?? []);
    return act(found[0] ?? null);
  });
}

/** The board whose thread hangs on a message, or on which it is kept though it was written beside the threads. */
async function boardOf({ boards }: Bot, message: Press["message"]): Promise<BoardId | null> {
  return (await boards.boardOf(message)) ?? (await boards.boardOf(recordedMessage(message)));
}

async function withSaid<T>(
  { boards }: Bot,
  about: About,
  act: (pressed: Pressed | null) => Promise<T>,
): Promise<T> {
  const isBoard = (id: BoardId) => boards.settings().some((board) => board.id === id);
  if (!isBoard(about.board)) return act(null);
  return boards.use(about.board, async (runtime) => {
    const state = runtime.memory.state();
    const reply = about.reply === null ? null : state.evidence.get(about.reply);
    const isThere = state.items.has(about.item) && (reply === null || reply?.item === about.item);
    return act(isThere ? { runtime, ...about } : null);
  });
}

/** The item whose prompt it is; or the reply that it is, or that it says in the thread for whoever wrote it elsewhere. */
function underMessage(runtime: BoardRuntime, message: Press["message"]): Pressed | null {
  const { evidence, relays, threads } = runtime.memory.state();
  const key = messageKey(message);
  const item = threads.get(key);
  const board = runtime.board.id;
  if (item !== undefined) return { runtime, board, item, reply: null };
  const said = relays.find((relay) => relay.message !== null && messageKey(relay.message) === key)?.evidence;
  const reply = [key, messageKey(recordedMessage(message)), said].find(
    (each) => each !== undefined && evidence.has(each),
  );
  const kept = reply === undefined ? undefined : evidence.get(reply);
  return reply === undefined || kept === undefined ? null : { runtime, board, item: kept.item, reply };
}
