import { expect, it } from "vitest";
import { openBot } from "../../src/cli/open-bot.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { board } from "../core/build.ts";

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
