import { asideId, asideWith } from "../../bot/beside/aside.ts";
import { changeBeside } from "../../bot/beside/change-beside.ts";
import { putAside } from "../../bot/beside/put-aside.ts";
import type { Bot } from "../../bot/bot.ts";
import { home } from "../../bot/home.ts";
import type { Words } from "../../chat/chat.ts";
import type { Post } from "../../chat/post.ts";
import type { Written } from "../../core/model/reply.ts";
import type { BoardId, PersonId, UserRef } from "../../core/names/ids.ts";
import { recordedMessage } from "../../core/names/key-hash.ts";
import { referencesIn } from "../../core/reading/references-in.ts";
import { trimmed } from "../../core/typed/fold.ts";
import { itemView } from "../../core/views/item-view.ts";
import { type Kept, keepWordsPost, notToKeepPost } from "../../render/answers/keep-words.ts";
import { notObeyedPost, unknownCommandPost } from "../../render/answers/not-understood.ts";
import { isGreeting } from "../reading/is-greeting.ts";
import { readCommand } from "../reading/read-command.ts";
import { type Offer, type Offers, offersFor } from "./offers.ts";
import { wordsAbout } from "./words-about.ts";

/**
 * What becomes of words that somebody wrote beside the threads: their writer alone is asked whether they are a reply, and to
 * which question, and until then they are put aside and are no part of any board's records. Where nothing waits for the writer,
 * or nothing was understood, they see what does. Other people's talk in a channel is left alone.
 *
 * @param commands the names of the commands
 */
export async function answerWords(bot: Bot, commands: readonly string[], words: Words): Promise<Post | null> {
  const { reply, beside, called } = words;
  if (reply.kind !== "new") {
    await changeBeside(bot, reply);
    return null;
  }
  const { written } = reply;
  if (written.author.bot) return null;
  const isForBot = beside === "alone" || called;
  const misspelt = isForBot && written.files.length === 0 ? misspeltCommand(written, commands) : null;
  if (misspelt !== null) return misspelt;
  if (!isForBot && referencesIn(written.text).length === 0) return null;
  // It was kept before, and comes in a second time.
  if ((await bot.boards.boardOf(recordedMessage(written.message))) !== null) return null;
  const { user } = written.author;
  const person = await bot.boards.personWith(user);
  const answer = isGreeting(written.text, written.files.length)
    ? null
    : await bot.boards.useAll(await boardsFor(bot, words, person, written), async (boards) => {
        const channel = beside === "alone" ? null : written.message.channel;
        const { possible, impossible } = offersFor(bot, boards, person, { beside, called, written }, channel);
        return (await ask(bot, { written, beside }, possible)) ?? (await cannot(bot, user, impossible));
      });
  if (answer !== null || !isForBot) return answer;
  return notObeyed(written, commands) ?? home(bot, user, true);
}

/** Says of one word that is nearly a command that there is none; null for all else. */
function misspeltCommand({ text }: Written, commands: readonly string[]): Post | null {
  if (trimmed(text).split(/\s+/, 2).length > 1) return null;
  const read = readCommand(text, [...commands, "help"]);
  return read.kind === "unknown" && read.nearest !== null
    ? unknownCommandPost(read.typed, read.nearest)
    : null;
}

/** Says of prose that begins as a command does that nothing was done; null for all other words. */
function notObeyed({ text }: Written, commands: readonly string[]): Post | null {
  const read = readCommand(text, [...commands, "help"]);
  return read.kind === "known" && trimmed(text) !== "" ? notObeyedPost(read.name, text) : null;
}

function boardsFor(
  { boards }: Bot,
  { beside }: Words,
  person: PersonId | null,
  { message }: Written,
): Promise<readonly BoardId[]> {
  if (beside === "channel") return boards.boardsIn(message.channel);
  return person === null ? Promise.resolve([]) : boards.boardsFor(person);
}

/** Puts the words aside and asks what they are a reply to; null where there is nothing to ask. */
async function ask(
  bot: Bot,
  aside: Parameters<typeof putAside>[1],
  offers: readonly Offer[],
): Promise<Post | null> {
  if (offers.length === 0) return null;
  const id = asideId(aside.written.message);
  // Told a second time it may be told as it was before an edit, or without its files.
  const before = asideWith(bot, id);
  if (before === null || before.written.files.length < aside.written.files.length) await putAside(bot, aside);
  return keepWordsPost(
    aside.written.text,
    offers.map(({ runtime: { board, memory }, item, named }): Kept => {
      const view = itemView(board, memory.state(), item, bot.clock.now());
      return { view, board, named, about: wordsAbout({ id, board: board.id, item }) };
    }),
  );
}

/** Says why what was named cannot be answered so, and what waits for the writer instead; null where nothing was named. */
async function cannot(bot: Bot, user: UserRef, named: Offers["impossible"]): Promise<Post | null> {
  const [first] = named;
  if (first === undefined) return null;
  const { board, memory } = first.runtime;
  const post = notToKeepPost(itemView(board, memory.state(), first.item, bot.clock.now()), board);
  const { parts } = await home(bot, user, true);
  return { ...post, parts: [...post.parts, ...parts] };
}
