import { within } from "../../async/within.ts";
import type { Receipt } from "../../chat/chat.ts";
import type { WrittenBeside } from "../../core/intake/decide-reply.ts";
import { relayKey } from "../../core/model/relay.ts";
import type { Written } from "../../core/model/reply.ts";
import { messageKey } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";
import { PATIENCE } from "../act.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { collect } from "../collect.ts";
import { deliver } from "../deliver.ts";

/** What became of words that were written beside a thread; `link` opens what says them in it, null as long as nothing does. */
export type KeptBeside = { readonly receipt: Receipt; readonly link: string | null };

/**
 * Keeps words that were written beside the thread of an item as their writer's reply to it, and says them in the thread under
 * their name. Whoever calls it has looked whether the writer may. Once, however often it is called with the same message:
 * words from a dialog have none, and one made of the press stands for it (`keepDialogAnswer`).
 *
 * Resolves once it is kept, and it was said or that takes longer than somebody waits. Rejects as `BoardMemory.commit` does.
 */
export async function keepBeside(
  bot: Bot,
  runtime: BoardRuntime,
  written: Written,
  given: WrittenBeside,
): Promise<KeptBeside> {
  const message = recordedMessage(written.message);
  const recorded = { ...written, message, thread: message };
  const receipt = await collect(bot, runtime, { kind: "new", written: recorded }, given);
  const said = deliver(bot, runtime);
  runtime.afterwards(() => said);
  await within(PATIENCE, said, undefined);
  const { relays } = runtime.memory.state();
  return { receipt, link: relays.get(relayKey(messageKey(message)))?.link ?? null };
}
