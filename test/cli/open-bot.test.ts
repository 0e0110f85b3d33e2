import { expect, it } from "vitest";
import { type OpenBot, openBot } from "../../src/cli/open-bot.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { asBoardId, asUserRef } from "../../src/core/names/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { readBoardState } from "../../src/store/read-board-state.ts";
import { verifyBoard } from "../../src/store/verify.ts";
import { fakeChat } from "../bot/fake-chat.ts";
import { board, prompts } from "../core/build.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { openStore } from "../store/open-store.ts";

it("survives a full disk behind an answer that was given, logs it, and passes on bugs alone", async () => {
  const failures: unknown[] = [];
  const logged: string[] = [];
  const bot = await openBot({
    boards: [board()],
    store: openMemoryStore(),
    chats: new Map(),
    clock: { now: () => "2026-09-07T08:00:00.000Z" },
    log: (event) => logged.push(event),
    failed: (error) => failures.push(error),
  });
  const bug = new TypeError("a bug");

  await bot.boards.use(board().id, async ({ afterwards }) => {
    afterwards(() => Promise.reject(new ExpectedError("disk-full", "Cannot write.", "Make room.")));
    afterwards(() => Promise.reject(bug));
  });
  await bot.settled();

  expect(logged).toEqual(["follow-up-failed"]);
  expect(failures).toEqual([bug]);
});

it("keeps what comes to each of many boards on a real disk, of which one stays in memory, through a start", async () => {
  const directory = await freshDirectory();
  const ids = ["north", "south", "west"];
  const clock = { now: () => "2026-09-07T08:00:00.000Z" };
  const chat = fakeChat(clock);
  const open = async () => {
    const store = await openStore(directory);
    const bot = await openBot({
      boards: ids.map((id) => board({ id, channels: [`local:${id}`], ...prompts({ atOnce: true }) })),
      openAtMost: 1,
      store,
      chats: new Map([["local", chat]]),
      clock,
      log: () => undefined,
      failed(error) {
        throw error;
      },
    });
    await bot.begin();
    return { bot, store };
  };
  const answer = async ({ inbox }: OpenBot) => {
    const roots = chat.said.filter(({ place }) => place.kind === "channel").map(({ message }) => message);
    const replies = roots.map((root) => chat.reply(root, asUserRef("local:p3"), "Mo Member", "Yes."));
    return Promise.all(replies.map((written) => inbox.reply({ kind: "new", written })));
  };

  const first = await open();
  expect(await answer(first.bot)).toEqual(Array.from({ length: 6 }, () => ({ kept: true })));
  await first.bot.settled();
  await first.store.close();
  const second = await open();
  expect(await answer(second.bot)).toEqual(Array.from({ length: 6 }, () => ({ kept: true })));
  await second.bot.settled();
  await second.store.close();

  for (const id of ids) {
    expect((await readBoardState(directory, asBoardId(id))).evidence.size).toBe(4);
    expect(await verifyBoard(directory, asBoardId(id))).toMatchObject({ kind: "ok", torn: 0 });
  }
});
