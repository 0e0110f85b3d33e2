import { describe, expect, it } from "vitest";
import type { Boards } from "../../src/bot/bot.ts";
import { intend } from "../../src/bot/delivery/intend.ts";
import { intendNudges } from "../../src/bot/intend-nudges.ts";
import { wake } from "../../src/bot/wake.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import type { EventBody } from "../../src/core/model/events.ts";
import { asBoardId, asQuestionId, asUserRef, itemId } from "../../src/core/names/ids.ts";
import { board, nudges, prompts, questions, ROUND } from "../core/build.ts";
import { DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { withIds } from "../with-ids.ts";
import { openWorld, type World } from "./open-world.ts";
import { servingOnly } from "./serving-only.ts";

const CSP = asBoardId("csp");
const LSAB = asBoardId("lsab");
const BOTH = "2 questions wait for you: 2 boards. CSP-01 (26/27) and LSAB-01 (26/27)";
const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;

describe("an owner on several boards", () => {
  it("is reminded in one message where boards of different hours come to it at one moment", async () => {
    const world = await reminding(nudges({ at: "11:00" }));

    await wake(world.at("2026-09-14 12:00").bot);

    expect(world.chat.shows("local:p3")).toEqual([BOTH]);
  });

  it("is reminded of each when its hour comes, of the second in a message of its own", async () => {
    const world = await reminding(nudges({ at: "11:00" }));

    await wake(world.at("2026-09-14 10:00").bot);
    await wake(world.at("2026-09-14 11:00").bot);

    expect(world.chat.shows("local:p3")).toEqual([
      "CSP-01 waits for an answer. You can answer by replying here.",
      "LSAB-01 waits for an answer. You can answer by replying here.",
    ]);
  });

  it("is reminded in a message of its own by a board that comes to it later on the day, also by a bot that was started anew", async () => {
    const world = await reminding();
    await intendNudges(servingOnly(world.bot, CSP));
    await wake(servingOnly(world.bot, CSP));
    await world.restart();

    await wake(world.at("2026-09-14 10:30").bot);

    expect(world.chat.shows("local:p3")).toEqual([
      "CSP-01 waits for an answer. You can answer by replying here.",
      "LSAB-01 waits for an answer. You can answer by replying here.",
    ]);
  });
});

it("an owner is nudged once also if two come to that at the same time, who do not wait for a slow platform", async () => {
  const world = await reminding();
  const goOn = world.chat.stall("say", "local:p3");
  const waking = wake(world.bot);
  await Promise.all([intendNudges(world.bot), intendNudges(world.bot)]);

  expect([CSP, LSAB].map((id) => world.journal("nudged", id).length)).toEqual([1, 1]);
  goOn();
  await waking;
  expect(world.chat.shows("local:p3")).toEqual([BOTH]);
});

describe("a crash between the shares of two boards", () => {
  it("delays the one message to both, and neither doubles it nor loses a share", async () => {
    const world = await crashed();
    expect(world.journal("nudged", CSP)).toHaveLength(1);
    expect(world.journal("nudged", LSAB)).toEqual([]);
    await world.bot.begin();
    await wake(world.at("2026-09-14 10:06").bot);

    expect(world.chat.shows("local:p3")).toEqual([BOTH]);
    expect(world.journal("said", CSP).at(-1)?.message).toEqual(world.journal("said", LSAB).at(-1)?.message);
  });

  it("is known to have let nothing be said, also where the bot cannot look", async () => {
    const world = await crashed();
    world.chat.fail("find", REFUSED);

    await world.bot.begin();

    expect(world.chat.shows("local:p3")).toEqual([BOTH]);
    expect(world.journal("noticed", CSP)).toEqual([]);
  });

  it("leaves the other board's share as it is when its own is done with by then", async () => {
    const world = await crashed();
    const written = world.chat.reply(
      world.chat.said.find(({ where }) => where === "local:lsab")?.message ?? world.prompt("LSAB-01"),
      asUserRef("local:p3"),
      "Mo Member",
      "Yes.",
    );
    await world.bot.inbox.reply({ kind: "new", written });

    await world.bot.begin();
    await wake(world.at("2026-09-14 10:06").bot);

    expect(world.chat.shows("local:p3")).toEqual([
      "CSP-01 waits for an answer. You can answer by replying here.",
    ]);
    expect(world.journal("nudged", LSAB)).toMatchObject([{ items: [] }]);
  });

  it("does not keep a reminder for ever that waits for a board which the settings have no more", async () => {
    const world = await crashed();
    const only = servingOnly(world.bot, CSP);
    world.chat.fail("say", REFUSED);
    await wake(only);
    expect(world.journal("held", CSP)).toHaveLength(1);
    world.chat.recover();

    // Should it be there again, it has a message of its own.
    await wake(world.at("2026-09-14 10:40").bot);

    expect(world.chat.shows("local:p3").toSorted()).toEqual([
      "CSP-01 waits for an answer. You can answer by replying here.",
      "LSAB-01 waits for an answer. You can answer by replying here.",
    ]);
  });
});

describe("a reminder that several boards share", () => {
  it("is held on each of them, and each says so", async () => {
    const world = await reminding();
    world.chat.fail("say", REFUSED);
    await wake(world.bot);

    expect([await held(world, "csp"), await held(world, "lsab")]).toEqual([true, true]);
  });

  it("that a crash left held on one is not tried before its time, and is said to be held by the others too", async () => {
    const world = await reminding();
    await intendNudges(world.bot);
    const [key] = world.runtime(LSAB).memory.state().pending.keys();
    if (key === undefined) return expect.fail();
    const hold = {
      why: "pause",
      reason: NO_ANSWER,
      until: "2026-09-14T09:30:00.000Z",
    } as const;
    await intend(world.bot, world.runtime(LSAB), "bot", () => ({
      events: [{ kind: "held", key, ...hold }],
      answer: null,
    }));
    await world.restart();
    const { length } = world.chat.requests;

    await wake(world.at("2026-09-14 10:05").bot);
    expect(world.chat.requests.slice(length).filter(({ where }) => where === "local:p3")).toEqual([]);
    expect(world.runtime(CSP).memory.state().pending.get(key)?.held).toEqual(hold);

    await wake(world.at("2026-09-14 10:30").bot);
    expect(world.chat.shows("local:p3")).toEqual([BOTH]);
  });

  it("is given up on each of them", async () => {
    const world = await reminding();
    world.chat.fail("say", { kind: "gone", reason: DELETED });

    await wake(world.bot);

    for (const id of [CSP, LSAB]) expect(world.journal("dropped", id)).toMatchObject([{ reason: DELETED }]);
  });
});

it("what an earlier version intended is said once, with the share of each board that has it", async () => {
  const world = await reminding();
  const key = "nudge local:p3 2026-09-14 10:00";
  for (const [id, question] of [
    ["csp", "csp-1"],
    ["lsab", "lsab-1"],
  ] as const) {
    const item = itemId(ROUND, asQuestionId(question));
    const saying = { kind: "nudge-owner", person: "p3", due: [item], also: [], boards: [] } as const;
    const delivery = { key, place: { kind: "person", user: "local:p3" }, saying } as const;
    const nudged = withIds<EventBody>({ kind: "nudged", items: [item], deliveries: [delivery] });
    await intend(world.bot, world.runtime(asBoardId(id)), "bot", () => ({ events: [nudged], answer: null }));
  }
  await world.restart();

  await world.bot.begin();
  await wake(world.at("2026-09-14 10:30").bot);

  expect(world.chat.shows("local:p3")).toEqual([BOTH]);
});

/** Two boards with one question each, of the same owner, at the hour when they are reminded. */
async function reminding(changes: ReturnType<typeof nudges> | object = {}): Promise<World> {
  const once = prompts({ atOnce: true });
  const world = await openWorld([
    board({ questions: questions(1), owners: { "csp-1": "p3" }, meetings: [], ...once }),
    board({
      id: "lsab",
      name: "Safeguarding Adults Board",
      channels: ["local:lsab"],
      questions: questions(1, "lsab"),
      owners: { "lsab-1": "p3" },
      meetings: [],
      ...once,
      ...changes,
    }),
  ]);
  await world.bot.begin();
  return world.at("2026-09-14 10:00");
}

/** The bot died after the first board had written down its share, and is started again five minutes later. */
async function crashed(): Promise<World> {
  const world = await reminding();
  const lsab = world.runtime(LSAB);
  const died = { ...lsab.memory, commit: () => Promise.reject(new Error("died")) };
  const { boards } = world.bot;
  const useAll: Boards["useAll"] = (ids, work) =>
    boards.useAll(ids, (runtimes) =>
      work(runtimes.map((each) => (each === lsab ? { ...lsab, memory: died } : each))),
    );
  await expect(intendNudges({ ...world.bot, boards: { ...boards, useAll } })).rejects.toThrow("died");
  expect(world.chat.shows("local:p3")).toEqual([]);
  await world.restart();
  return world.at("2026-09-14 10:05");
}

/** Whether a board's status says that something is held up. */
async function held(world: World, id: string): Promise<boolean> {
  const status = await world.bot.inbox.command({
    ...{ id: `c ${id}`, user: asUserRef("local:p1"), name: "Chair", text: `status ${id}` },
    ...{ at: world.now, channel: null, thread: null },
  });
  return plainText(status).includes("Held up:");
}
