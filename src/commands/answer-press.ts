import type { BoardRuntime, Bot } from "../bot/bot.ts";
import type { Press } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { dayOf } from "../core/calendar/calendar.ts";
import { personWith } from "../core/model/people.ts";
import { messageKey } from "../core/names/ids.ts";
import { trimmed } from "../core/typed/fold.ts";
import { buttonGonePost, noSuchButtonPost } from "../render/answers/not-possible.ts";
import { carryOut } from "./carry-out.ts";
import { table } from "./table.ts";

/**
 * Obeys a pressed button, and returns what only that person sees. The board is the one whose post it stands under, and
 * the item is that post's: neither is looked for among the boards of whoever presses.
 */
export async function answerPress(bot: Bot, press: Press): Promise<Post> {
  const board = await bot.boards.boardOf(press.message);
  return board === null ? buttonGonePost() : bot.boards.use(board, (runtime) => pressed(bot, press, runtime));
}

async function pressed(bot: Bot, press: Press, runtime: BoardRuntime): Promise<Post> {
  const { id, at, user, message, button, fields } = press;
  const item = runtime.memory.state().threads.get(messageKey(message));
  if (item === undefined) return buttonGonePost();
  const command = table.find(({ name }) => name === button);
  if (command?.pressed === undefined) return noSuchButtonPost();
  bot.log("command-received", {
    command: command.name,
    person: personWith(runtime.board.people, user) ?? user,
  });
  const filled = (name: string) => trimmed(fields[name] ?? "");
  return carryOut(
    bot,
    { id, at, user, channel: message.channel },
    {
      command,
      runtime,
      item,
      fields: command.pressed(
        {
          reason: filled("reason"),
          date: filled("date"),
          person: filled("person"),
        },
        dayOf(bot.clock.now(), runtime.board.timezone),
      ),
    },
  );
}
