import type { Bot } from "../bot/bot.ts";
import type { Press } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { messageKey } from "../core/model/ids.ts";
import { itemReference } from "../core/model/reference.ts";
import { buttonGonePost } from "../render/answers/not-possible.ts";
import { answerCommand } from "./answer-command.ts";

/** A pressed button is the command that could have been typed instead: one way to decide, and one place to allow it. */
export async function answerPress(bot: Bot, press: Press): Promise<Post> {
  const { id, user, name, message, button, fields } = press;
  for (const { memory } of bot.runtimes) {
    const item = memory.state().threads.get(messageKey(message));
    if (item === undefined) continue;
    const { date = "", person = "", reason = "" } = fields;
    const words = [button, itemReference(item), date, person, reason].filter((word) => word.trim() !== "");
    return answerCommand(bot, {
      id,
      user,
      name,
      channel: message.channel,
      thread: message,
      text: words.join(" "),
    });
  }
  return buttonGonePost();
}
