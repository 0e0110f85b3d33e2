import { expect, it } from "vitest";
import { sweep } from "../../src/bot/sweep.ts";
import { type Chat, ChatError, type ChatFault } from "../../src/chat/chat.ts";
import { openBot } from "../../src/cli/open-bot.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { at, board, prompts } from "../core/build.ts";

it("a channel that may not be read is asked once a sweep, and no other for its sake less often", async () => {
  const { read, logged } = await swept({ kind: "not-allowed", because: "no right", fix: "Grant it." });

  expect(read).toEqual(["local:csp", "local:other", "local:other"]);
  expect(logged).toEqual(["thread-not-read"]);
});

it("a thread that could not be read this time keeps no other from being read", async () => {
  const { read, logged } = await swept({ kind: "in-doubt", because: "no answer" });

  expect(read).toEqual(["local:csp", "local:other", "local:csp", "local:other"]);
  expect(logged).toEqual(["thread-not-read", "thread-not-read"]);
});

/** Two questions in two channels, of which the first answers with a fault: what a sweep reads, and what the log says. */
async function swept(fault: ChatFault) {
  const read: string[] = [];
  const logged: string[] = [];
  let said = 0;
  const now = at("2026-09-07 09:00");
  const chat: Chat = {
    platform: "local",
    open: async () => {},
    close: async () => {},
    async say(place) {
      said += 1;
      const channel = place.kind === "channel" ? place.channel : "local:nowhere";
      return { message: { channel, workspace: "local", id: `m${said}` }, link: "https://chat.example/1" };
    },
    find: async () => null,
    update: async () => {},
    async thread({ channel }) {
      read.push(channel);
      if (channel === "local:csp") throw new ChatError(fault);
      return { root: "there", replies: [], deleted: [], undeletes: false, sureUntil: now };
    },
    condition: () => ({ ok: true, because: null, fix: null }),
    inspect: async () => [],
  };
  const bot = await openBot({
    boards: [board({ channels: ["local:csp", "local:other"], ...prompts({ atOnce: true }) })],
    store: openMemoryStore(new Map()),
    chats: new Map([["local", chat]]),
    clock: { now: () => now },
    log: (event) => logged.push(event),
    failed(error) {
      throw error;
    },
  });
  await bot.begin();
  await bot.settled();
  read.length = 0;
  logged.length = 0;
  await sweep(bot);
  return { read, logged };
}
