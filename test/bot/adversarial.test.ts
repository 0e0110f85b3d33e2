import { beforeAll, expect, it } from "vitest";
import type { Chat } from "../../src/chat/chat.ts";
import { type OpenBot, openBot } from "../../src/cli/open-bot.ts";
import { channelRef, userRef } from "../../src/core/names/ids.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { at, board, prompts } from "../core/build.ts";
import { growsTooFast } from "../growth.ts";

let bot: OpenBot;

beforeAll(async () => {
  const now = at("2026-09-07 09:00");
  bot = await openBot({
    boards: [board(prompts({ atOnce: true }))],
    store: openMemoryStore(new Map()),
    chats: new Map([["local", chat(now)]]),
    clock: { now: () => now },
    log: () => {},
    failed(error) {
      throw error;
    },
  });
  await bot.begin();
});

it.each([
  "",
  "help ",
  "status ",
  "evidence ",
  "evidence csp-1",
  "ask ",
  "digest ",
  "accept csp-1 ",
  "accept csp-1 red",
  "reopen csp-1 ",
  "not-applicable csp-1 ",
  "extend csp-1 ",
  "extend csp-1 29 Jan 2027",
  "assign csp-1 ",
  "assign csp-1 p",
])("a command that begins with %j is answered in a time that grows only with its length", async (start) => {
  const answer = async (text: string) =>
    await bot.inbox.command({
      ...{ id: "c1", at: bot.clock.now(), user: userRef("local", "p1"), name: "Ada Chair" },
      ...{ channel: channelRef("local", "csp"), thread: null, text: start + text },
    });

  expect(await growsTooFast(answer)).toBeNull();
});

/** A chat that takes everything and on which nobody ever writes. */
function chat(now: string): Chat {
  let said = 0;
  return {
    platform: "local",
    open: async () => {},
    close: async () => {},
    async say() {
      said += 1;
      return {
        message: { channel: channelRef("local", "csp"), workspace: "local", id: `m${said}` },
        link: "https://chat.example/1",
      };
    },
    find: async () => null,
    update: async () => {},
    thread: async () => ({
      root: "there",
      replies: [],
      deleted: [],
      blocked: [],
      unread: [],
      touched: new Map(),
      sureUntil: now,
    }),
    remove: async () => {},
    roots: async () => [],
    condition: () => [],
    inspect: async () => [],
  };
}
