import type { Bot } from "../bot/bot.ts";
import { AT_MESSAGE, type Press } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { aboutText } from "../core/item/about.ts";
import { personWith } from "../core/model/people.ts";
import { mayDecide } from "../core/model/roles.ts";
import { messageKey } from "../core/names/ids.ts";
import { itemView } from "../core/views/item-view.ts";
import {
  buttonGonePost,
  noReplyHerePost,
  noSuchButtonPost,
  notYourBoardPost,
} from "../render/answers/not-possible.ts";
import { answerForm } from "../render/screens/answer-form.ts";
import { itemForm } from "../render/screens/item-form.ts";
import type { Offering } from "./call/call.ts";
import { channelFor } from "./form/channel-for.ts";
import { mayOpen } from "./form/may-open.ts";
import { type Pressed, withPressed } from "./reading/find-pressed.ts";
import { table } from "./table.ts";

/**
 * What a dialog shows whoever opened it; changes nothing. Whoever may not see the board learns no more than by any other
 * button.
 */
export async function formOf(bot: Bot, press: Press): Promise<Post> {
  return withPressed(bot, press, async (pressed) =>
    pressed === null ? nothingAt(press) : formFor(bot, press, pressed),
  );
}

/** What is said where a message is neither a prompt nor a reply: people choose the dialog of a reply at any message. */
function nothingAt({ button }: Press): Post {
  return button === AT_MESSAGE ? noReplyHerePost() : buttonGonePost();
}

function formFor(bot: Bot, press: Press, pressed: Pressed): Post {
  const { runtime, board: id, item, reply } = pressed;
  const { board, memory } = runtime;
  if (!mayOpen(bot, runtime, press, channelFor(press, pressed))) return notYourBoardPost();
  const { user, button } = press;
  const state = memory.state();
  const now = bot.clock.now();
  const person = personWith(board.people, user);
  const view = itemView(board, state, item, now);
  const about = aboutText({ board: id, item, reply });
  const offering: Offering = { board, state, view, reply, user, person, now, about };
  const theirs = table.filter(({ who }) => who === "readers" || mayDecide(board, person));
  if (button === "other")
    return itemForm(
      view,
      board,
      theirs.flatMap((each) => each.offered?.(offering) ?? []),
      view.replies.filter(({ message }) => reply === null || messageKey(message) === reply),
    );
  if (button === "answer") return answerForm(view, about);
  return theirs.find(({ name }) => name === button)?.form?.(offering) ?? noSuchButtonPost();
}
