import { type Aside, asideWith } from "../../bot/beside/aside.ts";
import { keepBeside } from "../../bot/beside/keep-beside.ts";
import { takeAside } from "../../bot/beside/take-aside.ts";
import type { BoardRuntime, Bot } from "../../bot/bot.ts";
import type { Press } from "../../chat/chat.ts";
import type { Post } from "../../chat/post.ts";
import { personWith } from "../../core/model/people.ts";
import { shownReference } from "../../core/model/reference.ts";
import type { ItemId } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";
import { mayAnswer } from "../../core/views/answerable.ts";
import {
  wordsDroppedPost,
  wordsGonePost,
  wordsKeptPost,
  wordsNotYoursPost,
} from "../../render/answers/keep-words.ts";
import { readWordsAbout } from "./words-about.ts";

/** Whether a button stands under words that wait: by it their writer says what they are. */
export function isWordsButton(button: string): boolean {
  return button === "keep-words" || button === "drop-words";
}

/**
 * Keeps words that waited as their writer's reply to the item that was chosen, and says them in its thread; or lets them go.
 * Whether they may answer it is looked up now: what they were asked may be a fortnight old. Of two presses the first counts.
 */
export async function pressWords(bot: Bot, press: Press): Promise<Post> {
  const about = readWordsAbout(press.about);
  if (about === null) return wordsGonePost();
  // One after the other: two presses at once are one reply, on whichever boards.
  return bot.decidesInTurn(async () => {
    const aside = asideWith(bot, about.id);
    if (aside === null || aside.written.author.user !== press.user) return wordsGonePost();
    if (press.button === "drop-words") {
      await takeAside(bot, about.id);
      return wordsDroppedPost();
    }
    const kept = await bot.boards.boardOf(recordedMessage(aside.written.message));
    const board = kept ?? about.board;
    if (!bot.boards.settings().some(({ id }) => id === board)) return wordsNotYoursPost();
    const post = await bot.boards.use(board, (runtime) => keepFor(bot, runtime, about.item, aside));
    if (post === null) return wordsNotYoursPost();
    await takeAside(bot, about.id);
    return post;
  });
}

/** Null where the writer may not answer it. */
async function keepFor(
  bot: Bot,
  runtime: BoardRuntime,
  item: ItemId,
  { written, beside }: Aside,
): Promise<Post | null> {
  const { board, memory } = runtime;
  const { user } = written.author;
  const channel = beside === "alone" ? null : written.message.channel;
  const state = memory.state();
  const isAsked = state.items.get(item)?.asked != null;
  const person = personWith(board.people, user);
  if (!isAsked || !mayAnswer(board, state, item, person, channel, bot.clock.now())) return null;
  const { receipt, link } = await keepBeside(bot, runtime, written, { item, beside });
  return wordsKeptPost(
    shownReference(board, memory.state(), item),
    board,
    receipt.kept ? null : receipt.because,
    link,
  );
}
