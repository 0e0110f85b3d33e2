import type { BoardRuntime } from "../../src/bot/bot.ts";
import { type OpenBot, openBot } from "../../src/cli/open-bot.ts";
import type { Board } from "../../src/core/model/board.ts";
import type { Event } from "../../src/core/model/events.ts";
import type { BoardId, MessageRef, Platform } from "../../src/core/names/ids.ts";
import type { Instant } from "../../src/core/names/time.ts";
import { at, board, prompts } from "../core/build.ts";
import { isSomebodyElses } from "../store/losing-store.ts";
import { type FakeChat, fakeChat } from "./fake-chat.ts";
import { type SlowStore, slowStore } from "./slow-store.ts";

/** Boards, the bot that serves them, the platforms it talks on and the disk it writes to. */
export type World = {
  now: Instant;
  /** The bot as it runs now. */
  bot: OpenBot;
  /** The local platform, and one of any name. A platform that no board uses is not connected. */
  readonly chat: FakeChat;
  readonly chatOn: (platform: Platform) => FakeChat;
  disk: SlowStore;
  readonly logged: Record<string, unknown>[];
  /** Moves to a time by the clock on London's walls. */
  at(time: string): World;
  /** The boards as the bot that runs now has them. */
  runtimes: readonly BoardRuntime[];
  runtime(board?: BoardId): BoardRuntime;
  /** What the journal of a board has of some kind, or all it has. */
  journal<K extends Event["kind"]>(kind: K, board?: BoardId): Extract<Event, { kind: K }>[];
  /** The post of a prompt, by what a phone shows of it. */
  prompt(reference: string): MessageRef;
  /** Copies the records; what it returns puts the copy back, for the process that is started next. */
  backup(): () => void;
  /** The process ends as it is, and another begins on the same journals. */
  restart(): Promise<void>;
};

/** A Monday, at the hour when questions are asked. */
export const MONDAY = "2026-09-07 09:00";

/** A world in which nothing has happened yet: one board that asks two questions at once, unless others are given. */
export async function openWorld(
  boards: readonly Board[] = [board(prompts({ atOnce: true }))],
  platforms: readonly Platform[] = ["local"],
  openAtMost = 64,
): Promise<World> {
  const journals = new Map<BoardId, Event[]>();
  let now = at(MONDAY);
  const clock = { now: () => now };
  const chats = new Map(platforms.map((platform) => [platform, fakeChat(clock, platform)]));
  const chatOn = (platform: Platform) => chats.get(platform) ?? missing(`no chat on ${platform}`);
  const disk = slowStore(journals);
  const logged: Record<string, unknown>[] = [];
  const open = (store: SlowStore) =>
    openBot({
      boards,
      openAtMost,
      store,
      chats,
      clock,
      log: (_event, facts) => logged.push(facts),
      failed(error) {
        throw error;
      },
    });
  const world: World = {
    get now() {
      return now;
    },
    set now(time) {
      now = time;
    },
    bot: await open(disk),
    chat: chatOn(platforms[0] ?? "local"),
    chatOn,
    disk,
    logged,
    at(time) {
      world.now = at(time);
      return world;
    },
    runtimes: [],
    runtime: (id = boards[0]?.id) =>
      world.runtimes.find((runtime) => runtime.board.id === id) ?? missing(`no board ${id}`),
    journal: <K extends Event["kind"]>(kind: K, id: BoardId | undefined = boards[0]?.id) =>
      (id === undefined ? [] : (journals.get(id) ?? [])).filter(
        (event): event is Extract<Event, { kind: K }> => event.kind === kind && !isSomebodyElses(event),
      ),
    prompt: (reference) =>
      world.chat.said.find(({ post }) => post.summary.startsWith(reference))?.message ??
      missing(`no post of ${reference}`),
    backup() {
      const copy = [...journals].map(([id, events]) => [id, [...events]] as const);
      return () => {
        journals.clear();
        for (const [id, events] of copy) journals.set(id, [...events]);
      };
    },
    async restart() {
      world.disk = slowStore(journals);
      world.bot = await open(world.disk);
      world.runtimes = await runtimesOf(world.bot);
    },
  };
  world.runtimes = await runtimesOf(world.bot);
  return world;
}

function runtimesOf({ boards }: OpenBot): Promise<readonly BoardRuntime[]> {
  return boards.useAll(
    boards.settings().map(({ id }) => id),
    async (runtimes) => runtimes,
  );
}

function missing(what: string): never {
  throw new Error(what);
}
