import { wake } from "../../src/bot/wake.ts";
import type { Receipt, Reply } from "../../src/chat/chat.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asUserRef, type MessageRef } from "../../src/core/names/ids.ts";
import { withIds } from "../with-ids.ts";
import type { World } from "./open-world.ts";

/** Beats until there is nothing more to look at. */
export async function quiet({ bot }: World): Promise<void> {
  for (const _beat of [1, 2, 3]) await wake(bot);
  await bot.settled();
}

/** Mo answers under a post, and the bot hears of it. */
export function writes(world: World, thread: MessageRef): Promise<Receipt> {
  const written = world.chat.reply(thread, asUserRef("local:p3"), "Mo Member", "Yes.");
  return receives(world, { kind: "new", written });
}

/** The bot hears of a reply. */
export function receives({ bot }: World, reply: Reply): Promise<Receipt> {
  return bot.inbox.reply(reply);
}

/** Somebody types a command in a direct message. Resolves to what they read. */
export async function types({ bot, now: at }: World, person: string, text: string): Promise<string> {
  const from = { id: text, at, user: `local:${person}`, name: person, channel: null, thread: null, text };
  return plainText(await bot.inbox.command(withIds(from)));
}
