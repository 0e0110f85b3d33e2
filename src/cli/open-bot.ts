import { inTurn } from "../async/serial.ts";
import type { House, Room } from "../bot/bot.ts";
import { collect } from "../bot/collect.ts";
import { deliver } from "../bot/deliver.ts";
import { deliverNudges } from "../bot/deliver-nudges.ts";
import { home } from "../bot/home.ts";
import { lose } from "../bot/prompt-deleted.ts";
import { report } from "../bot/report.ts";
import { sweep } from "../bot/sweep.ts";
import { askDue, wake } from "../bot/wake.ts";
import type { Chat, Inbox } from "../chat/chat.ts";
import type { Post } from "../chat/post.ts";
import { answerCommand } from "../commands/answer-command.ts";
import { answerPress } from "../commands/answer-press.ts";
import type { Board } from "../core/model/board.ts";
import { HouseError } from "../core/model/errors.ts";
import type { MessageRef, Platform } from "../core/model/ids.ts";
import type { Reply } from "../core/model/reply.ts";
import { sorryPost } from "../render/answers/not-possible.ts";
import type { Store } from "../store/store.ts";

/** A house with its doors: what comes in from the chats, and what makes it begin. */
export type OpenHouse = House & {
  readonly inbox: Inbox;
  /**
   * Settles what a crash left in doubt or a platform refused, asks what is due, finds what was missed, then does what
   * else is due. Call it once the chats are open.
   */
  readonly begin: () => Promise<void>;
};

/** Opens the memory of every board and wires the verbs to the chats. Nothing is said yet. */
export async function openHouse(given: {
  boards: readonly Board[];
  store: Store;
  chats: ReadonlyMap<Platform, Chat>;
  clock: { now(): string };
  log: House["log"];
  /** Told of bugs behind an answer that was given already; what is to be expected is logged. */
  failed: (error: unknown) => void;
}): Promise<OpenHouse> {
  const rooms = await Promise.all(
    given.boards.map(
      async (board): Promise<Room> => ({
        board,
        memory: await given.store.board(board.id),
        fresh: new Set(),
        inTurn: inTurn(),
      }),
    ),
  );
  const underWay = new Set<Promise<void>>();
  const house: House = {
    rooms,
    chat: (platform) => given.chats.get(platform) ?? null,
    clock: given.clock,
    log: given.log,
    inTurn: inTurn(),
    afterwards: (work) => {
      const done = work()
        .catch((error: unknown) => {
          // A full disk, say: posts left behind are brought up to date at the next beat.
          if (!(error instanceof HouseError)) return given.failed(error);
          given.log("follow-up failed", { code: error.code, message: error.message, fix: error.fix });
        })
        .finally(() => underWay.delete(done));
      underWay.add(done);
    },
    settled: async () => {
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
  return { ...house, inbox: inboxOf(house), begin: () => begin(house) };
}

async function begin(house: House): Promise<void> {
  await Promise.all([deliverNudges(house, true), ...house.rooms.map((room) => deliver(house, room, true))]);
  // Reading many threads takes a while, for which no question has to wait.
  await askDue(house);
  await sweep(house);
  await wake(house);
}

function inboxOf(house: House): Inbox {
  return {
    reply: async (reply) => {
      const room = roomIn(house, messageOf(reply));
      if (room !== null) await collect(house, room, reply);
    },
    command: (command) => excused(house, command.id, () => answerCommand(house, command)),
    press: (press) => excused(house, press.id, () => answerPress(house, press)),
    lost: async (message) => {
      const room = roomIn(house, message);
      if (room !== null) await lose(house, room, message);
    },
    home: async (user) => home(house, user),
    trouble: (trouble) => report(house, trouble),
    reconnected: () => begin(house),
    settled: house.settled,
  };
}

/** Nobody in a chat sees a stack: one polite line with a reference, and the same reference in the log. */
async function excused(house: House, reference: string, answer: () => Promise<Post>): Promise<Post> {
  try {
    return await answer();
  } catch (error) {
    const message =
      error instanceof HouseError ? error.message : error instanceof Error ? error.stack : error;
    house.log("command failed", { reference, message });
    return sorryPost(reference);
  }
}

function messageOf(reply: Reply): MessageRef {
  return reply.kind === "withdrawn" ? reply.message : reply.written.message;
}

function roomIn(house: House, message: MessageRef): Room | null {
  return house.rooms.find(({ board }) => board.channels.includes(message.channel)) ?? null;
}
