import type { Bot } from "../../src/bot/bot.ts";
import type { BoardId } from "../../src/core/names/ids.ts";

/** The same bot, as far as it had come with some of its boards and not with the others when something came between. */
export function servingOnly<B extends Bot>(bot: B, ...ids: readonly BoardId[]): B {
  const { boards } = bot;
  const ofIt = async (asked: () => Promise<readonly BoardId[]>) =>
    (await asked()).filter((id) => ids.includes(id));
  return {
    ...bot,
    boards: {
      ...boards,
      settings: () => boards.settings().filter(({ id }) => ids.includes(id)),
      due: () => ofIt(boards.due),
      pending: () => ofIt(boards.pending),
      swept: () => ofIt(boards.swept),
    },
  };
}
