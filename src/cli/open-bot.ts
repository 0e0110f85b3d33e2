import { inFlight } from "../async/in-flight.ts";
import { serial } from "../async/serial.ts";
import { heeds } from "../bot/beside/heeds.ts";
import { openBoards } from "../bot/boards/open-boards.ts";
import type { Bot } from "../bot/bot.ts";
import { deliver } from "../bot/deliver.ts";
import { deliverNudges } from "../bot/deliver-nudges.ts";
import { home } from "../bot/home.ts";
import { keep } from "../bot/keep.ts";
import { lookIfLetIn } from "../bot/look-around.ts";
import { promptDeleted } from "../bot/prompt-deleted.ts";
import { report } from "../bot/report.ts";
import { sweep } from "../bot/sweep.ts";
import { askDue, wake } from "../bot/wake.ts";
import type { Chat, Inbox } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { answerCommand } from "../commands/answer-command.ts";
import { answerPress } from "../commands/answer-press.ts";
import { formOf } from "../commands/form-of.ts";
import { table } from "../commands/table.ts";
import { answerWords } from "../commands/words/answer-words.ts";
import type { Board } from "../core/model/board.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { Platform } from "../core/names/ids.ts";
import type { Log } from "../log/log-events.ts";
import { sorryPost } from "../render/answers/not-possible.ts";
import type { Store } from "../store/store.ts";

/** A bot with its way in: what comes in from the chats, and what makes it begin. */
export type OpenBot = Bot & {
  readonly inbox: Inbox;
  /**
   * Settles what a crash left in doubt or a platform refused, asks what is due, finds what was missed, then does what
   * else is due. Call it once the chats are open.
   */
  readonly begin: () => Promise<void>;
};

/** Opens the boards and wires the verbs to the chats. Nothing is said yet. */
export async function openBot(given: {
  boards: readonly Board[];
  store: Store;
  chats: ReadonlyMap<Platform, Chat>;
  /** Whether a chat is open by now; each is from the start if it is not said. What is to be said on one that is not, waits. */
  isOpen?: (platform: Platform) => boolean;
  clock: { now(): string };
  log: Log;
  /** How many boards stay in memory at most; many if it is not said. */
  openAtMost?: number;
  /** Told of bugs behind an answer that was given already; what is to be expected is logged. */
  failed: (error: unknown) => void;
}): Promise<OpenBot> {
  const followUps = inFlight((error) => {
    // A full disk, say: posts left behind are brought up to date at the next beat.
    if (!(error instanceof ExpectedError)) return given.failed(error);
    given.log("follow-up-failed", { code: error.code, message: error.message, fix: error.fix });
  });
  const bot: Bot = {
    boards: await openBoards({ ...given, afterwards: followUps.afterwards }),
    organisation: given.store.organisation(),
    installation: given.store.installation,
    chat: (platform) => (given.isOpen?.(platform) === false ? null : (given.chats.get(platform) ?? null)),
    clock: given.clock,
    log: given.log,
    serially: serial(),
    decidesInTurn: serial(),
    settled: followUps.settled,
  };
  return { ...bot, inbox: inboxOf(bot), begin: () => begin(bot) };
}

async function begin(bot: Bot): Promise<void> {
  await Promise.all([
    deliverNudges(bot, true),
    bot.boards.each(await bot.boards.pending(), async (runtime) => {
      await lookIfLetIn(bot, runtime);
      await deliver(bot, runtime, true);
    }),
  ]);
  // Reading many threads takes a while, for which no question has to wait.
  await askDue(bot);
  await sweep(bot);
  await wake(bot);
}

function inboxOf(bot: Bot): Inbox {
  return {
    reply: (reply) => keep(bot, reply),
    words: (words) =>
      answerWords(
        bot,
        table.map(({ name }) => name),
        words,
      ),
    heeds: (message) => heeds(bot, message),
    command: (command) => excused(bot, command.id, () => answerCommand(bot, command)),
    press: (press) => excused(bot, press.id, () => answerPress(bot, press)),
    form: (press) => excused(bot, press.id, () => formOf(bot, press)),
    promptDeleted: async (message) => {
      const board = await bot.boards.boardOf(message);
      if (board !== null) await bot.boards.use(board, (runtime) => promptDeleted(bot, runtime, message));
    },
    home: (user) => home(bot, user),
    trouble: (trouble) => report(bot, trouble),
    reconnected: () => begin(bot),
    settled: bot.settled,
  };
}

/** Nobody in a chat sees a stack: one polite line with a reference, and the same reference in the log. */
async function excused(bot: Bot, reference: string, answer: () => Promise<Post>): Promise<Post> {
  try {
    return await answer();
  } catch (error) {
    const message =
      error instanceof ExpectedError ? error.message : error instanceof Error ? error.stack : error;
    bot.log("command-failed", { reference, message });
    return sorryPost(reference);
  }
}
