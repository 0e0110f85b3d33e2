import type { Bot } from "../bot/bot.ts";
import type { Press } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { aboutText } from "../core/item/about.ts";
import { mayRead } from "../core/item/may-read.ts";
import { personWith } from "../core/model/people.ts";
import { itemView } from "../core/views/item-view.ts";
import { buttonGonePost, noSuchButtonPost, notYourBoardPost } from "../render/answers/not-possible.ts";
import { itemForm } from "../render/screens/item-form.ts";
import type { Offering } from "./call.ts";
import { type Pressed, withPressed } from "./reading/find-pressed.ts";
import { table } from "./table.ts";

/**
 * What a dialog shows whoever opened it; changes nothing. Whoever may not see the board learns no more than by any other
 * button.
 */
export async function answerForm(bot: Bot, press: Press): Promise<Post> {
  return withPressed(bot, press, async (pressed) =>
    pressed === null ? buttonGonePost() : formFor(bot, press, pressed),
  );
}

function formFor(bot: Bot, { user, button, message }: Press, pressed: Pressed): Post {
  const { runtime, board: id, item, reply } = pressed;
  const { board, memory } = runtime;
  const state = memory.state();
  const now = bot.clock.now();
  const person = personWith(board.people, user);
  if (!mayRead(board, state, person, message.channel, now)) return notYourBoardPost();
  const view = itemView(board, state, item, now);
  const about = aboutText({ board: id, item, reply });
  const offering: Offering = { board, state, view, reply, person, now, about };
  if (button === "other")
    return itemForm(
      view,
      board,
      table.flatMap((each) => each.offered?.(offering) ?? []),
    );
  return table.find(({ name }) => name === button)?.form?.(offering) ?? noSuchButtonPost();
}
