import type { Receipt, Reply } from "../chat/chat.ts";
import { decideReply, type WrittenBeside } from "../core/intake/decide-reply.ts";
import type { ReplyDecision } from "../core/intake/reply-decision.ts";
import { writerOf } from "../core/model/people.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { receiptFor } from "./receipt-for.ts";
import { refresh } from "./refresh.ts";

const CHATTER: ReadonlySet<string> = new Set<Extract<ReplyDecision, { kind: "ignored" }>["because"]>([
  "not in the thread of a prompt",
  "a post of its own",
  "a bot's message",
  "a command",
  "no words",
]);

/**
 * Keeps a threaded reply, or one that was written beside the thread of the item it is `given` for, its edit or its deletion as evidence. Returns once that is on disk, so that the platform can
 * be told, and tells whether it is among the records; the receipt in the prompt's post and a word to the secretary follow
 * afterwards.
 */
export async function collect(
  bot: Bot,
  runtime: BoardRuntime,
  reply: Reply,
  given: WrittenBeside | null = null,
): Promise<Receipt> {
  const { board, memory } = runtime;
  const first = decideReply(board, memory.state(), reply, given);
  // Chatter costs nothing. All else is decided again on the state it is written down with, also what seems known: the
  // first delivery of it may still be on its way to the disk.
  if (first.kind === "ignored" && CHATTER.has(first.because)) return receiptFor(first.because);
  const { answer: decision } = await intend(
    bot,
    runtime,
    (state, asOf) => writerOf(asOf, state, reply),
    (state, asOf) => {
      const decided = decideReply(asOf, state, reply, given);
      return { events: decided.kind === "taken" ? decided.events : [], answer: decided };
    },
  );
  if (decision.kind === "ignored") return receiptFor(decision.because);
  const { item, events } = decision;
  bot.log("reply-kept", { board: board.id, item, what: events.map(({ kind }) => kind) });
  runtime.afterwards(async () => {
    await refresh(bot, runtime, item);
    if (events.some(({ kind }) => kind === "noticed")) await deliver(bot, runtime);
  });
  return { kept: true };
}
