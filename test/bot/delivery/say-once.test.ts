import { describe, expect, it } from "vitest";
import type { BoardRuntime } from "../../../src/bot/bot.ts";
import { intend } from "../../../src/bot/delivery/intend.ts";
import { sayOnce } from "../../../src/bot/delivery/say-once.ts";
import { intendNudges } from "../../../src/bot/intend-nudges.ts";
import { refreshAll } from "../../../src/bot/refresh.ts";
import type { ChatFault } from "../../../src/chat/chat.ts";
import type { Pending } from "../../../src/core/model/delivery.ts";
import { asBoardId } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { at, board, prompts, questions } from "../../core/build.ts";
import { DELETED, NO_ANSWER, NOT_IN_CHANNEL } from "../../reasons.ts";
import { MONDAY, openWorld, type World } from "../open-world.ts";
import { servingOnly } from "../serving-only.ts";
import { turns } from "../turns.ts";

const REFUSED: ChatFault = { kind: "not-allowed", reason: NOT_IN_CHANNEL };

describe("what was intended just now", () => {
  it("is said without a look whether it stands, and written down with its message and link", async () => {
    const { world, runtime, pending } = await intending();

    await sayOnce(world.bot, pending, runtime, [], false);

    expect(world.chat.requests).toEqual([{ what: "say", where: "local:csp" }]);
    const [said] = world.chat.said;
    expect(world.journal("said")).toMatchObject([
      { by: "bot", key: pending.delivery.key, message: said?.message, link: said?.link },
    ]);
    expect(runtime.memory.state().pending.has(pending.delivery.key)).toBe(false);
  });

  it("shows, if it is a prompt, how its item stands, so that it is not brought up to date at once", async () => {
    const { world, runtime, pending } = await intending();

    await sayOnce(world.bot, pending, runtime, [], false);
    await refreshAll(world.bot, runtime);

    expect(world.chat.requests.map(({ what }) => what)).toEqual(["say"]);
  });

  it("waits, as if it had not been tried, while its platform is not connected", async () => {
    const { world, runtime, pending } = await intending("teams:csp");
    const { n } = runtime.memory.state();

    await sayOnce(world.bot, pending, runtime, [], false);

    expect(runtime.memory.state().n).toBe(n);
    expect(runtime.fresh.has(pending.delivery.key)).toBe(true);
  });

  it("is looked for from the second try on", async () => {
    const { world, runtime, pending } = await intending();
    world.chat.fail("say", "answer lost");
    await sayOnce(world.bot, pending, runtime, [], false);
    world.chat.recover();
    world.at("2026-09-07 09:01");

    await sayOnce(world.bot, again(runtime, pending), runtime, [], false);

    expect(world.chat.shows("local:csp")).toHaveLength(1);
    expect(world.journal("held")).toMatchObject([{ why: "doubt" }]);
    expect(world.journal("said")).toMatchObject([{ message: world.chat.said[0]?.message }]);
  });
});

describe("what may have been said before a crash", () => {
  it("is adopted if it stands, however long ago it was said", async () => {
    const { world, pending } = await intending();
    const { key, place } = pending.delivery;
    const posted = await world.chat.say(place, { summary: "CSP-01", parts: [] }, key, null);
    await world.restart();
    world.at("2026-09-07 11:00");

    await sayOnce(world.bot, pending, world.runtime(), [], false);

    expect(world.chat.shows()).toEqual(["CSP-01"]);
    expect(world.journal("said")).toMatchObject([posted]);
  });

  it("is said if it does not stand", async () => {
    const { world, pending } = await intending();
    await world.restart();

    await sayOnce(world.bot, pending, world.runtime(), [], false);

    expect(world.chat.requests.map(({ what }) => what)).toEqual(["find", "say"]);
    expect(world.journal("said")).toHaveLength(1);
  });

  it.each<[ChatFault, string]>([
    [{ kind: "rate-limited", until: at("2026-09-07 09:10") }, "pause"],
    [{ kind: "in-doubt", reason: NO_ANSWER }, "doubt"],
  ])("waits unsaid while it cannot be looked for this time: %o", async (fault, why) => {
    const { world, pending } = await intending();
    await world.restart();
    world.chat.fail("find", fault);

    await sayOnce(world.bot, pending, world.runtime(), [], false);

    expect(world.chat.shows()).toEqual([]);
    expect(world.journal("held")).toMatchObject([{ key: pending.delivery.key, why }]);
  });

  it("is left in doubt, and told to the secretary, where the bot may never look", async () => {
    const { world, pending } = await intending();
    await world.restart();
    world.chat.fail("find", REFUSED);

    await sayOnce(world.bot, pending, world.runtime(), [], false);

    expect(world.chat.shows()).toEqual([]);
    expect(world.journal("held")).toMatchObject([{ key: pending.delivery.key, why: "doubt" }]);
    expect(world.journal("noticed")).toMatchObject([{ deliveries: [{ place: { user: "local:p2" } }] }]);
  });
});

describe("what a platform does not take", () => {
  it("is dropped with the reason where the place is gone, and never tried again", async () => {
    const { world, runtime, pending } = await intending();
    world.chat.fail("say", { kind: "gone", reason: DELETED });

    await sayOnce(world.bot, pending, runtime, [], false);

    expect(world.journal("dropped")).toMatchObject([{ key: pending.delivery.key, reason: DELETED }]);
    expect(runtime.memory.state().pending.has(pending.delivery.key)).toBe(false);
  });

  it("is not tried before its time, unless the connection is anew", async () => {
    const { world, runtime, pending } = await intending();
    world.chat.fail("say", REFUSED);
    await sayOnce(world.bot, pending, runtime, [], false);
    world.chat.recover();
    const held = again(runtime, pending);

    await sayOnce(world.bot, held, runtime, [], false);
    expect(world.chat.shows()).toEqual([]);

    await sayOnce(world.bot, held, runtime, [], true);
    expect(world.chat.shows()).toHaveLength(1);
  });

  it.each(["say", "find"] as const)(
    "is a bug, and no reason to wait, if it is no fault of a chat (%s)",
    async (what) => {
      const { world, pending } = await intending();
      await world.restart();
      world.chat.fail(what, new TypeError("not a function"));

      await expect(sayOnce(world.bot, pending, world.runtime(), [], false)).rejects.toThrow("not a function");

      expect(world.journal("held")).toEqual([]);
    },
  );
});

describe("what several boards say together", () => {
  it("is said once, about all of them, and each writes down the same message", async () => {
    const { world, csp, lsab, nudge } = await nudging();
    await due(world, csp, lsab);

    await sayOnce(world.bot, nudge(csp), csp, [lsab], false);

    expect(world.chat.shows("local:p3")).toEqual([
      "2 questions wait for you: 2 boards. CSP-01 (26/27) and LSAB-01 (26/27)",
    ]);
    const { message } = world.chat.said.at(-1) ?? {};
    expect(world.journal("said", asBoardId("csp")).at(-1)?.message).toEqual(message);
    expect(world.journal("said", asBoardId("lsab")).at(-1)?.message).toEqual(message);
    expect([...csp.memory.state().pending, ...lsab.memory.state().pending]).toEqual([]);
  });

  it.each([
    ["the first", (csp: BoardRuntime, lsab: BoardRuntime) => [csp, lsab] as const],
    ["another", (csp: BoardRuntime, lsab: BoardRuntime) => [lsab, csp] as const],
  ])("is looked for if it is not fresh on %s of them", async (_which, order) => {
    const { world, csp, lsab, nudge } = await nudging();
    await due(world, csp, lsab);
    world.chat.fail("say", "answer lost");
    await sayOnce(world.bot, nudge(csp), csp, [lsab], false);
    world.chat.recover();
    world.at("2026-09-14 10:01");
    lsab.fresh.add(nudge(lsab).delivery.key);
    const [first, other] = order(csp, lsab);

    await sayOnce(world.bot, nudge(first), first, [other], false);

    expect(world.chat.shows("local:p3")).toHaveLength(1);
    const { message } = world.chat.said.at(-1) ?? {};
    expect(world.journal("said", asBoardId("csp")).at(-1)?.message).toEqual(message);
    expect(world.journal("said", asBoardId("lsab")).at(-1)?.message).toEqual(message);
    // From now on it is fresh on none of them.
    expect([...csp.fresh, ...lsab.fresh]).toEqual([]);
  });

  it("is done with once each of them has it on disk", async () => {
    const { world, csp, lsab, nudge } = await nudging();
    await due(world, csp, lsab);
    const done: string[] = [];
    world.disk.stop(asBoardId("lsab"));
    const saying = sayOnce(world.bot, nudge(csp), csp, [lsab], false).then(() => done.push("said"));
    await turns();
    expect(world.chat.shows("local:p3")).toHaveLength(1);
    expect(done).toEqual([]);

    world.disk.goOn();
    await saying;
  });

  it("is held on each of them, and the secretary of the first alone is told of the trouble", async () => {
    const { world, csp, lsab, nudge } = await nudging();
    await due(world, csp, lsab);
    const pending = nudge(csp);
    await world.restart();
    world.chat.fail("find", REFUSED);

    await sayOnce(
      world.bot,
      pending,
      world.runtime(asBoardId("csp")),
      [world.runtime(asBoardId("lsab"))],
      false,
    );

    const { key } = pending.delivery;
    expect(world.journal("held", asBoardId("csp"))).toMatchObject([{ key, why: "doubt" }]);
    expect(world.journal("held", asBoardId("lsab"))).toMatchObject([{ key, why: "doubt" }]);
    expect(world.journal("noticed", asBoardId("csp"))).toHaveLength(1);
    expect(world.journal("noticed", asBoardId("lsab"))).toEqual([]);
  });
});

/** A board whose first question is intended and not said. */
async function intending(channel = "local:csp") {
  const world = await openWorld([board({ channels: [channel], ...prompts({ atOnce: true, questions: 1 }) })]);
  const runtime = world.runtime();
  await due(world, runtime);
  const [pending] = runtime.memory.state().pending.values();
  if (pending === undefined) throw new Error("nothing was intended");
  return { world, runtime, pending };
}

/** Two boards on which somebody owns a question each, an hour before they are reminded of both. */
async function nudging() {
  const once = prompts({ atOnce: true, questions: 1 });
  const world = await openWorld([
    board({ questions: questions(1), owners: { "csp-1": "p3" }, ...once }),
    board({
      id: "lsab",
      name: "Safeguarding Adults Board",
      channels: ["local:lsab"],
      questions: questions(1, "lsab"),
      owners: { "lsab-1": "p3" },
      ...once,
    }),
  ]);
  await world.at(MONDAY).bot.begin();
  world.at("2026-09-14 10:00");
  const nudge = (runtime: BoardRuntime) => {
    const [pending] = runtime.memory.state().pending.values();
    if (pending === undefined) throw new Error(`no nudge on ${runtime.board.id}`);
    return pending;
  };
  return { world, csp: world.runtime(asBoardId("csp")), lsab: world.runtime(asBoardId("lsab")), nudge };
}

/** The boards intend what is due. */
async function due(world: World, ...runtimes: BoardRuntime[]): Promise<void> {
  for (const runtime of runtimes)
    await intend(world.bot, runtime, "bot", (state, board) => ({
      events: plan(board, state, world.now),
      answer: null,
    }));
  await intendNudges(servingOnly(world.bot, ...runtimes.map(({ board }) => board.id)));
}

/** The same delivery as it stands now. */
function again({ memory }: BoardRuntime, { delivery }: Pending): Pending {
  const pending = memory.state().pending.get(delivery.key);
  if (pending === undefined) throw new Error("it is settled");
  return pending;
}
