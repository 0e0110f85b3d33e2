import { expect, it } from "vitest";
import { wake } from "../../src/bot/wake.ts";
import { type Chat, ChatError, type ChatFault } from "../../src/chat/chat.ts";
import { openBot } from "../../src/cli/open-bot.ts";
import type { Event } from "../../src/core/model/events.ts";
import { openMemoryStore } from "../../src/store/memory-store.ts";
import { at, board, prompts } from "../core/build.ts";

const REFUSED: ChatFault = {
  kind: "not-allowed",
  because: "the bot is not in the channel",
  fix: "Invite it.",
};
const LIMITED: ChatFault = { kind: "rate-limited", until: at("2026-09-07 09:10") };
const DOUBT: ChatFault = { kind: "in-doubt", because: "no answer" };

const PROMPTS = ["prompt csp 2026/27:csp-1 1 local:csp", "prompt csp 2026/27:csp-2 1 local:csp"];

it.each([
  ["what was refused", REFUSED, ["reconnected"], PROMPTS],
  ["what was refused", REFUSED, ["restarted"], PROMPTS],
  ["what is in doubt", DOUBT, ["reconnected"], PROMPTS],
  ["nothing before a pause is over that the platform asked for", LIMITED, ["reconnected"], []],
  ["nothing before a pause is over that the platform asked for", LIMITED, ["restarted"], []],
  ["nothing before its time without that", REFUSED, ["a minute later"], []],
])("says %s at once when the connection is there anew (%o, %s)", async (_what, fault, [then], said) => {
  const world = platform(fault);
  const first = await world.open();
  await first.begin();
  expect(world.said).toEqual([]);
  world.fault = null;

  if (then === "reconnected") await first.inbox.reconnected();
  else if (then === "restarted") await (await world.open()).begin();
  else {
    world.now = at("2026-09-07 09:01");
    await wake(first);
  }

  expect(world.said).toEqual(said);
});

it("reminds somebody at once whom it could not reach, and holds what is refused again as long as before", async () => {
  const world = platform(null, { owners: { "csp-1": "p3", "csp-2": "p3" } });
  const bot = await world.open();
  await bot.begin();
  const times = ["2026-09-14 10:00", "2026-09-14 10:01", "2026-09-14 10:02"];
  const [due = "", refused = "", back = ""] = times.map((time) => at(time));
  world.fault = REFUSED;
  world.now = due;
  await wake(bot);
  world.now = refused;
  await bot.inbox.reconnected();
  expect(world.said.filter((key) => key.startsWith("nudge"))).toEqual([]);

  world.fault = null;
  world.now = back;
  await wake(bot);
  expect(world.said.filter((key) => key.startsWith("nudge"))).toEqual([]);
  await bot.inbox.reconnected();

  expect(world.said.filter((key) => key.startsWith("nudge"))).toEqual(["nudge local:p3 2026-09-14 10:00"]);
});

/** A board on a platform that answers everything with a fault, as long as there is one. */
function platform(fault: ChatFault | null, changes: Parameters<typeof board>[0] = {}) {
  const journals = new Map<string, Event[]>();
  const world = { fault, now: at("2026-09-07 09:00"), said: [] as string[], open };
  const chat: Chat = {
    platform: "local",
    open: async () => {},
    close: async () => {},
    async say(_place, _post, key) {
      if (world.fault !== null) throw new ChatError(world.fault);
      world.said.push(key);
      const message = { channel: "local:csp", workspace: "local", id: `m${world.said.length}` };
      return { message, link: `https://chat.example/${message.id}` };
    },
    find: async () => null,
    update: async () => {},
    thread: async () => ({ root: "there", replies: [], deleted: [], undeletes: false, sureUntil: world.now }),
    condition: () => ({ ok: true, because: null, fix: null }),
    inspect: async () => [],
  };
  function open() {
    return openBot({
      boards: [board({ ...prompts({ atOnce: true }), ...changes })],
      store: openMemoryStore(journals),
      chats: new Map([["local", chat]]),
      clock: { now: () => world.now },
      log: () => {},
      failed(error) {
        throw error;
      },
    });
  }
  return world;
}
