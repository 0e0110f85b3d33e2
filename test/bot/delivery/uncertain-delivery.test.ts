import { expect, it } from "vitest";
import { wake } from "../../../src/bot/wake.ts";
import { type Chat, ChatError } from "../../../src/chat/chat.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import { openBot } from "../../../src/cli/open-bot.ts";
import { openMemoryStore } from "../../../src/store/memory-store.ts";
import { at, board, prompts } from "../../core/build.ts";

it("what may stand where only people can look is never said again, and the secretary is told once what it is", async () => {
  const world = await platform();
  world.swallows = /^prompt/;
  await world.wakeAt("09:00");
  await world.wakeAt("09:02");
  await world.wakeAt("09:33");

  expect(world.tried.filter((key) => key.startsWith("prompt"))).toEqual([
    "prompt csp 2026/27:csp-1 1 local:csp",
    "prompt csp 2026/27:csp-2 1 local:csp",
  ]);
  expect(world.said.map((text) => text.split("\n").slice(1))).toEqual([
    [
      "It is not certain whether CSP-01 (26/27) was posted, and the bot may not read the channel.",
      "Look in the channel. If it does not stand there: /soc ask CSP-01 (26/27). If it does: press a button.",
    ],
    [
      "It is not certain whether CSP-02 (26/27) was posted, and the bot may not read the channel.",
      "Look in the channel. If it does not stand there: /soc ask CSP-02 (26/27). If it does: press a button.",
    ],
  ]);
});

it("a notice that may stand is said no more, and nobody is told of it", async () => {
  const world = await platform();
  world.swallows = /^prompt|^doubt/;
  await world.wakeAt("09:00");
  await world.wakeAt("09:02");
  await world.wakeAt("09:33");
  await world.wakeAt("10:10");

  expect(world.tried.filter((key) => key.startsWith("doubt"))).toEqual([
    "doubt csp prompt csp 2026/27:csp-1 1 local:csp p2",
    "doubt csp prompt csp 2026/27:csp-2 1 local:csp p2",
  ]);
  expect(world.said).toEqual([]);
});

/** A board on a platform that may take what it is told without saying so, and that the bot may not read. */
async function platform() {
  const world = {
    swallows: /^$/,
    tried: [] as string[],
    said: [] as string[],
    now: at("2026-09-07 09:00"),
    wakeAt,
  };
  const chat: Chat = {
    platform: "local",
    open: async () => {},
    close: async () => {},
    async say(_place, post, key) {
      world.tried.push(key);
      if (world.swallows.test(key)) throw new ChatError({ kind: "in-doubt", because: "no answer" });
      world.said.push(plainText(post));
      const message = { channel: "local:csp", workspace: "local", id: `m${world.tried.length}` };
      return { message, link: "https://chat.example/1" };
    },
    find: () =>
      Promise.reject(
        new ChatError({
          kind: "not-allowed",
          because: "the bot may not read the channel",
          fix: "press a button.",
        }),
      ),
    update: async () => {},
    thread: async () => ({ root: "there", replies: [], deleted: [], undeletes: false, sureUntil: world.now }),
    condition: () => ({ ok: true, because: null, fix: null }),
    inspect: async () => [],
  };
  const bot = await openBot({
    boards: [board(prompts({ atOnce: true }))],
    store: openMemoryStore(new Map()),
    chats: new Map([["local", chat]]),
    clock: { now: () => world.now },
    log: () => {},
    failed(error) {
      throw error;
    },
  });
  async function wakeAt(time: string) {
    world.now = at(`2026-09-07 ${time}`);
    await wake(bot);
  }
  return world;
}
