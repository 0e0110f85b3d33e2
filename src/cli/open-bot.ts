import { inFlight } from "../async/in-flight.ts";
import { serial } from "../async/serial.ts";
import type { BoardFaults, BoardRuntime, Bot } from "../bot/bot.ts";
import { collect } from "../bot/collect.ts";
import { deliver } from "../bot/deliver.ts";
import { deliverNudges } from "../bot/deliver-nudges.ts";
import { home } from "../bot/home.ts";
import { noticeUnwritten } from "../bot/notice-unwritten.ts";
import { promptDeleted } from "../bot/prompt-deleted.ts";
import { receiptFor } from "../bot/receipt-for.ts";
import { report } from "../bot/report.ts";
import { sweep } from "../bot/sweep.ts";
import { askDue, wake } from "../bot/wake.ts";
import type { Chat, Inbox } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { answerCommand } from "../commands/answer-command.ts";
import { answerPress } from "../commands/answer-press.ts";
import type { Board } from "../core/model/board.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { MessageRef, Platform } from "../core/model/ids.ts";
import type { Reply } from "../core/model/reply.ts";
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

/** Opens the memory of every board and wires the verbs to the chats. Nothing is said yet. */
export async function openBot(given: {
  boards: readonly Board[];
  store: Store;
  chats: ReadonlyMap<Platform, Chat>;
  clock: { now(): string };
  log: Log;
  /** Told of bugs behind an answer that was given already; what is to be expected is logged. */
  failed: (error: unknown) => void;
}): Promise<OpenBot> {
  const runtimes = await Promise.all(
    given.boards.map(async (board): Promise<BoardRuntime> => {
      const faults: BoardFaults = { unwritten: null, unread: new Map() };
      const memory = noticeUnwritten(await given.store.board(board.id), faults);
      return { board, memory, fresh: new Set(), givenUp: new Map(), faults, serially: serial() };
    }),
  );
  const followUps = inFlight((error) => {
    // A full disk, say: posts left behind are brought up to date at the next beat.
    if (!(error instanceof ExpectedError)) return given.failed(error);
    given.log("follow-up-failed", { code: error.code, message: error.message, fix: error.fix });
  });
  const bot: Bot = {
    runtimes,
    chat: (platform) => given.chats.get(platform) ?? null,
    clock: given.clock,
    log: given.log,
    serially: serial(),
    decidesInTurn: serial(),
    afterwards: followUps.afterwards,
    settled: followUps.settled,
  };
  return { ...bot, inbox: inboxOf(bot), begin: () => begin(bot) };
}

async function begin(bot: Bot): Promise<void> {
  await Promise.all([
    deliverNudges(bot, true),
    ...bot.runtimes.map((runtime) => deliver(bot, runtime, true)),
  ]);
  // Reading many threads takes a while, for which no question has to wait.
  await askDue(bot);
  await sweep(bot);
  await wake(bot);
}

function inboxOf(bot: Bot): Inbox {
  return {
    reply: async (reply) => {
      const runtime = runtimeIn(bot, messageOf(reply));
      return runtime === null
        ? receiptFor("not in the thread of a prompt")
        : await collect(bot, runtime, reply);
    },
    command: (command) => excused(bot, command.id, () => answerCommand(bot, command)),
    press: (press) => excused(bot, press.id, () => answerPress(bot, press)),
    promptDeleted: async (message) => {
      const runtime = runtimeIn(bot, message);
      if (runtime !== null) await promptDeleted(bot, runtime, message);
    },
    home: async (user) => home(bot, user),
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

function messageOf(reply: Reply): MessageRef {
  return reply.kind === "withdrawn" ? reply.message : reply.written.message;
}

function runtimeIn(bot: Bot, message: MessageRef): BoardRuntime | null {
  return bot.runtimes.find(({ board }) => board.channels.includes(message.channel)) ?? null;
}
