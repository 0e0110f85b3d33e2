import { expect, it } from "vitest";
import { serial } from "../../src/async/serial.ts";
import type { BoardRuntime, Bot } from "../../src/bot/bot.ts";
import { deliver } from "../../src/bot/deliver.ts";
import { deliverNudges } from "../../src/bot/deliver-nudges.ts";
import { intend } from "../../src/bot/delivery/intend.ts";
import type { Chat } from "../../src/chat/chat.ts";
import { emptyState } from "../../src/core/model/state.ts";
import { plan } from "../../src/core/plan/plan.ts";
import { openBoardMemory } from "../../src/store/board-memory.ts";
import { START } from "../../src/store/journal-line.ts";
import { at, board, prompts } from "../core/build.ts";

const MONDAY = at("2026-09-07 09:00");

it("says nothing before its intent is on disk, also when it is delivered by somebody else meanwhile", async () => {
  const { bot, runtime, said, flush } = botOnSlowDisk();
  const intending = intend(bot, runtime, "bot", (state) => plan(runtime.board, state, MONDAY));
  const delivering = deliver(bot, runtime);
  await turns();
  expect(runtime.memory.state().pending.size).toBe(2);
  expect(said).toEqual([]);

  flush();
  await Promise.all([intending, delivering]);

  expect(said).toEqual(["prompt csp 2026/27:csp-1 1 local:csp", "prompt csp 2026/27:csp-2 1 local:csp"]);
});

it("nudges nobody before the nudge is on disk", async () => {
  const { bot, runtime, said, flush } = botOnSlowDisk();
  const key = "nudge local:p3";
  const nudge = { kind: "nudge-owner", person: "p3", due: [], also: [] } as const;
  const place = { kind: "person", user: "local:p3" } as const;
  const intending = intend(bot, runtime, "bot", () => [
    { kind: "nudged", items: [], deliveries: [{ key, place, saying: nudge }] },
  ]);
  const delivering = deliverNudges(bot);
  await turns();
  expect(said).toEqual([]);

  flush();
  await Promise.all([intending, delivering]);

  expect(said).toEqual([key]);
});

/** A bot of one board whose disk flushes nothing until it is told to, and everything after that. */
function botOnSlowDisk() {
  let flush = () => {};
  const flushed = new Promise<void>((resolve) => {
    flush = resolve;
  });
  const log = {
    append: (events: readonly { readonly n: number }[]) =>
      flushed.then(() => ({ n: events.at(-1)?.n ?? 0, hash: START.hash })),
    async *events() {},
  };
  const { memory } = openBoardMemory({ state: emptyState, position: START }, log, () => {});
  const asked = board(prompts({ atOnce: true }));
  const runtime: BoardRuntime = { board: asked, memory, fresh: new Set(), serially: serial() };
  const said: string[] = [];
  const chat: Chat = {
    platform: "local",
    open: async () => {},
    close: async () => {},
    say: async (_place, _post, key) => {
      said.push(key);
      const message = { channel: "local:csp", workspace: "local", id: `m${said.length}` };
      return { message, link: `https://chat.example/${message.id}` };
    },
    find: async () => null,
    update: async () => {},
    thread: async () => ({ root: "there", replies: [], deleted: [], undeletes: false, sureUntil: MONDAY }),
    condition: () => ({ ok: true, because: null, fix: null }),
    inspect: async () => [],
  };
  const bot: Bot = {
    runtimes: [runtime],
    chat: () => chat,
    clock: { now: () => MONDAY },
    log: () => {},
    serially: serial(),
    afterwards: () => {},
    settled: async () => {},
  };
  return { bot, runtime, said, flush: () => flush() };
}

async function turns(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await new Promise((resolve) => setImmediate(resolve));
}
