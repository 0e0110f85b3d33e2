import type { Trouble } from "../chat/chat.ts";
import { accountOf } from "../core/model/people.ts";
import { reasonLine } from "../core/model/reason-line.ts";
import type { BoardId, UserRef } from "../core/names/ids.ts";
import { isForOperators } from "../core/plan/for-operators.ts";
import { noticeOnce } from "../core/plan/notice.ts";
import { reasonWords } from "../render/words/reasons/reason-words.ts";
import type { BoardRuntime, Bot } from "./bot.ts";
import { takeNote } from "./take-note.ts";

/**
 * Tells the secretaries of the boards concerned of something that only people can mend, or their operators of what only they
 * can, once for the same trouble, and the log. Trouble that is about no channel concerns every board.
 */
export async function report(bot: Bot, trouble: Trouble): Promise<void> {
  const { id, channel, reason } = trouble;
  bot.log("trouble-reported", { id, channel, reason: reasonLine(reason), ...reasonWords(reason) });
  const ids =
    channel === null ? bot.boards.settings().map((board) => board.id) : await bot.boards.boardsIn(channel);
  const before = operatorsBefore(bot, ids, reason);
  await bot.boards.each(ids, async (runtime) => {
    // One may only have threads there, from before its settings were changed.
    if (channel === null || runtime.board.channels.includes(channel))
      await tell(bot, runtime, trouble, before.get(runtime.board.id) ?? new Set());
  });
}

/**
 * Of trouble for the operators, the accounts that are told of it on an earlier one of the boards: somebody who runs the bot
 * for ten boards is told once. By the settings alone, so that it comes to the same however often it is reported.
 */
function operatorsBefore(
  { boards }: Pick<Bot, "boards">,
  ids: readonly BoardId[],
  reason: Trouble["reason"],
): ReadonlyMap<BoardId, ReadonlySet<UserRef>> {
  if (!isForOperators(reason)) return new Map();
  const told = new Set<UserRef>();
  return new Map(
    boards
      .settings()
      .filter(({ id }) => ids.includes(id))
      .map((board) => {
        const before = new Set(told);
        for (const person of board.operators) {
          const user = accountOf(board, person);
          if (user !== null) told.add(user);
        }
        return [board.id, before] as const;
      }),
  );
}

async function tell(
  bot: Bot,
  runtime: BoardRuntime,
  { id, reason }: Trouble,
  elsewhere: ReadonlySet<UserRef>,
): Promise<void> {
  await takeNote(bot, runtime, (state, board) =>
    noticeOnce(board, state, { kind: "trouble", reason }, `trouble ${board.id} ${id}`, elsewhere),
  );
}
