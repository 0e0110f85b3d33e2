import type { Press } from "../../chat/chat.ts";
import type { ItemId } from "../../core/names/ids.ts";
import { dialogMessage } from "../../core/names/key-hash.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { type KeptBeside, keepBeside } from "./keep-beside.ts";

/**
 * Keeps what somebody wrote in a dialog as their reply to an item, and says it in the thread under their name; once for the same
 * press. Whoever calls it has looked whether they may answer it. Rejects as `BoardMemory.commit` does.
 */
export async function keepDialogAnswer(
  bot: Bot,
  runtime: BoardRuntime,
  item: ItemId,
  { id, at, user, name, message: post }: Pick<Press, "id" | "at" | "user" | "name" | "message">,
  words: string,
): Promise<KeptBeside> {
  const message = dialogMessage(post, id);
  const author = { user, name, bot: false };
  const written = { message, thread: message, author, at, text: words, files: [], link: "", editedAt: null };
  return await keepBeside(bot, runtime, written, { item, beside: "dialog" });
}
