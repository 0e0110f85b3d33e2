import type { Bot } from "../bot/bot.ts";
import type { Press } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { dayOf } from "../core/calendar/calendar.ts";
import { personWith } from "../core/model/people.ts";
import { trimmed } from "../core/typed/fold.ts";
import { buttonGonePost, noSuchButtonPost } from "../render/answers/not-possible.ts";
import { carryOut } from "./carry-out.ts";
import { answerByDialog } from "./form/answer-by-dialog.ts";
import { channelFor } from "./form/channel-for.ts";
import { type Pressed, withPressed } from "./reading/find-pressed.ts";
import { table } from "./table.ts";
import { isWordsButton, pressWords } from "./words/press-words.ts";

/**
 * Obeys a pressed button, and returns what only that person sees. The item is the one that the button says it is about, or
 * whose post it stands under: it is not looked for among the boards of whoever presses.
 */
export async function answerPress(bot: Bot, press: Press): Promise<Post> {
  if (isWordsButton(press.button)) return pressWords(bot, press);
  return withPressed(bot, press, async (pressed) =>
    pressed === null ? buttonGonePost() : obey(bot, press, pressed),
  );
}

async function obey(bot: Bot, press: Press, pressed: Pressed): Promise<Post> {
  const { id, at, user, name, button, fields } = press;
  const { runtime, item, reply } = pressed;
  const tap = isTap(button) ? TAPS[button] : null;
  if (button === "answer") return answerByDialog(bot, press, pressed);
  const command = table.find((each) => each.name === (tap === null ? button : "reply"));
  if (command?.pressed === undefined) return noSuchButtonPost();
  bot.log("command-received", {
    command: command.name,
    person: personWith(runtime.board.people, user) ?? user,
  });
  const filled = (field: string) => trimmed(fields[field] ?? "");
  return carryOut(
    bot,
    { id, at, user, name, channel: channelFor(press, pressed) },
    {
      command,
      runtime,
      item,
      reply,
      fields: command.pressed(
        {
          reason: filled("reason"),
          date: filled("date"),
          person: filled("person"),
          choice: tap ?? filled("choice"),
          answer: filled("answer"),
        },
        dayOf(bot.clock.now(), runtime.board.timezone),
      ),
    },
  );
}

/** Buttons that say with one tap what a reply is. */
const TAPS = { "count-it": "answer", "no-answer": "comment" } as const;

function isTap(button: string): button is keyof typeof TAPS {
  return Object.hasOwn(TAPS, button);
}
