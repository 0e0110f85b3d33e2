import { describe, expect, it } from "vitest";
import { deliver } from "../../src/bot/deliver.ts";
import { intend } from "../../src/bot/delivery/intend.ts";
import { intendNudges } from "../../src/bot/intend-nudges.ts";
import type { Board } from "../../src/core/model/board.ts";
import type { BoardState } from "../../src/core/model/state.ts";
import { plan } from "../../src/core/plan/plan.ts";
import { digestDeliveries } from "../../src/core/plan/plan-digests.ts";
import { at, board, prompts } from "../core/build.ts";
import { NOT_IN_CHANNEL } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

const MEETING = "2026-10-06T14:00";

describe("what a board intends", () => {
  it("is said in order, each once, also by two that deliver at the same time", async () => {
    const world = await openWorld();
    const runtime = world.runtime();
    await intend(world.bot, runtime, "bot", due(world));

    const goOn = world.chat.stall("say");
    const both = [deliver(world.bot, runtime), deliver(world.bot, runtime)];
    await turns();
    goOn();
    await Promise.all(both);
    await deliver(world.bot, runtime);

    expect(world.chat.shows()).toEqual(["CSP-01: Question 1?", "CSP-02: Question 2?"]);
    expect(world.journal("said")).toHaveLength(2);
  });

  it("is not said before it is on disk, also when it is delivered by somebody else meanwhile", async () => {
    const world = await openWorld();
    const runtime = world.runtime();
    world.disk.stop();
    const intending = intend(world.bot, runtime, "bot", due(world));
    const delivering = deliver(world.bot, runtime);
    await turns();
    expect(runtime.memory.state().pending.size).toBe(2);
    expect(world.chat.requests).toEqual([]);

    world.disk.goOn();
    await Promise.all([intending, delivering]);

    expect(world.chat.shows()).toHaveLength(2);
  });

  it("is not held up by something that its platform refuses", async () => {
    const world = await openWorld([
      board({ channels: ["local:csp", "local:other"], ...prompts({ atOnce: true }) }),
    ]);
    world.chat.fail("say", { kind: "not-allowed", reason: NOT_IN_CHANNEL }, "local:csp");
    await intend(world.bot, world.runtime(), "bot", due(world));

    await deliver(world.bot, world.runtime());

    expect(world.chat.shows()).toEqual(["CSP-01: Question 1?", "CSP-02: Question 2?"]);
    expect(world.chat.said.map(({ where }) => where)).toEqual(["local:other", "local:other"]);
    expect(world.journal("held").map(({ why }) => why)).toEqual(["refused", "refused"]);
  });

  it("is tried again before its time if the connection is anew, and only then", async () => {
    const world = await openWorld();
    const runtime = world.runtime();
    world.chat.fail("say", { kind: "not-allowed", reason: NOT_IN_CHANNEL });
    await intend(world.bot, runtime, "bot", due(world));
    await deliver(world.bot, runtime);
    world.chat.recover();

    await deliver(world.bot, runtime);
    expect(world.chat.shows()).toEqual([]);

    await deliver(world.bot, runtime, true);
    expect(world.chat.shows()).toHaveLength(2);
  });

  it("does not wait for the nudge to an owner, which boards say together", async () => {
    const world = await openWorld([board({ owners: { "csp-1": "p3" }, ...prompts({ atOnce: true }) })]);
    await world.bot.begin();
    world.at("2026-09-14 10:00");
    await intendNudges(world.bot);

    await deliver(world.bot, world.runtime());

    expect(world.chat.shows("local:p3")).toEqual([]);
    expect(world.chat.shows("local:csp").at(-1)).toContain("CSP-02 waits for an answer");
  });
});

it("what became of a delivery is told the secretary at once, in the same go", async () => {
  const world = await openWorld([board(prompts({ atOnce: true, questions: 1 }))]);
  await intend(world.bot, world.runtime(), "bot", due(world));
  await world.restart();
  world.chat.fail("find", { kind: "not-allowed", reason: { code: "graph-cannot-look", facts: {} } });

  await deliver(world.bot, world.runtime());

  expect(world.chat.shows("local:csp")).toEqual([]);
  expect(world.chat.shows("local:p2")).toEqual([
    "Community Safety Partnership: something needs mending. It is not certain whether CSP-01 (26/27) was posted, and the bot cannot read the channel back.",
  ]);
});

describe("a digest", () => {
  it("goes out with its pack before the meeting", async () => {
    const world = await digesting([MEETING]);

    await deliver(world.at("2026-10-06 13:59").bot, world.runtime());

    expect(world.chat.said.map(({ where, document }) => [where, document?.type ?? null])).toEqual([
      ["local:csp", null],
      ["local:p2", "text/html"],
    ]);
    expect(world.journal("dropped")).toEqual([]);
  });

  it("is given up, and says why, once its meeting has begun", async () => {
    const world = await digesting([MEETING]);

    await deliver(world.at("2026-10-06 14:00").bot, world.runtime());

    expect(world.chat.requests).toEqual([]);
    expect(world.journal("dropped")).toMatchObject([
      { by: "bot", at: at("2026-10-06 14:00"), reason: { code: "meeting-begun", facts: {} } },
      { reason: { code: "meeting-begun", facts: {} } },
    ]);
    expect(world.runtime().memory.state().pending.size).toBe(0);
  });

  it("is given up, and says why, if its meeting was called off", async () => {
    const world = await digesting([]);

    await deliver(world.bot, world.runtime());

    expect(world.chat.requests).toEqual([]);
    expect(world.journal("dropped").map(({ reason }) => reason)).toEqual([
      { code: "meeting-removed", facts: {} },
      { code: "meeting-removed", facts: {} },
    ]);
  });
});

/** A digest that is intended and not said, on a board whose meetings are these by now. */
async function digesting(meetings: string[]): Promise<World> {
  const world = await openWorld([board({ meetings, ...prompts({ atOnce: true }) })]);
  const { board: settings } = world.runtime();
  const deliveries = digestDeliveries(settings, MEETING, MEETING);
  await intend(world.bot, world.runtime(), "bot", () => ({
    events: [{ kind: "digested", meeting: MEETING, due: true, deliveries }],
    answer: null,
  }));
  return world;
}

function due({ now }: World) {
  return (state: BoardState, board: Board) => ({ events: plan(board, state, now), answer: null });
}
