import type { Reply } from "../chat/chat.ts";
import { judgeReply, type Verdict } from "../core/intake/decide-reply.ts";
import { writerOf } from "../core/intake/writer-of.ts";
import type { House, Room } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { refresh } from "./refresh.ts";

const CHATTER: ReadonlySet<string> = new Set<Extract<Verdict, { kind: "ignored" }>["because"]>([
  "not in the thread of a prompt",
  "a post of its own",
  "a bot's message",
  "a command",
]);

/**
 * Keeps a threaded reply, its edit or its deletion as evidence. Returns once that is on disk, so that the platform can
 * be told; the receipt in the prompt's post and a word to the secretary follow afterwards.
 */
export async function collect(house: House, room: Room, reply: Reply): Promise<void> {
  const { board, memory } = room;
  const first = judgeReply(board, memory.state(), reply);
  // Chatter costs nothing. All else is judged again on the state it is written down with, also what seems known: the
  // first delivery of it may still be on its way to the disk.
  if (first.kind === "ignored" && CHATTER.has(first.because)) return;
  let verdict: Verdict = first;
  await intend(house, room, writerOf(board, memory.state(), reply), (state) => {
    verdict = judgeReply(board, state, reply);
    return verdict.kind === "taken" ? verdict.happenings : [];
  });
  if (verdict.kind === "ignored") return;
  const { item, happenings } = verdict;
  house.log("evidence", { board: board.id, item, what: happenings.map(({ kind }) => kind) });
  house.afterwards(async () => {
    await refresh(house, room, item);
    if (happenings.some(({ kind }) => kind === "noticed")) await deliver(house, room);
  });
}
