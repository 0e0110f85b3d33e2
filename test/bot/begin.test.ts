import { expect, it } from "vitest";
import type { Chat } from "../../src/chat/chat.ts";
import { openBot } from "../../src/cli/open-bot.ts";
import type { Event } from "../../src/core/model/events.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { at, board, prompts } from "../core/build.ts";

it("a start asks what is due before it reads threads again, and reminds nobody before it has", async () => {
  const journals = new Map<string, Event[]>();
  await begun(journals, "2026-09-07 09:00");

  expect(await begun(journals, "2026-09-14 10:00")).toEqual([
    "say prompt csp-3",
    "say prompt csp-4",
    "read",
    "read",
    "read",
    "read",
    "say nudge local:p3",
  ]);
});

/** A start at some time, on a board that was there before: what it says and reads, in order. */
async function begun(journals: Map<string, Event[]>, time: string): Promise<string[]> {
  const did: string[] = [];
  const now = at(time);
  const chat: Chat = {
    platform: "local",
    open: async () => {},
    close: async () => {},
    async say(_place, _post, key) {
      did.push(`say ${key.replace(/^prompt csp 2026\/27:(\S+) .*/, "prompt $1").replace(/ 2026-.*/, "")}`);
      return {
        message: { channel: "local:csp", workspace: "local", id: `${now} ${did.length}` },
        link: "https://chat.example/1",
      };
    },
    find: async () => null,
    update: async () => {},
    async thread() {
      did.push("read");
      return { root: "there", replies: [], deleted: [], undeletes: false, sureUntil: now };
    },
    condition: () => ({ ok: true, because: null, fix: null }),
    inspect: async () => [],
  };
  const bot = await openBot({
    boards: [board({ owners: { "csp-1": "p3", "csp-2": "p3" }, ...prompts({ atOnce: true }) })],
    store: openMemoryStore(journals),
    chats: new Map([["local", chat]]),
    clock: { now: () => now },
    log: () => {},
    failed(error) {
      throw error;
    },
  });
  await bot.begin();
  await bot.settled();
  return did;
}
