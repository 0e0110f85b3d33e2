import { describe, expect, it } from "vitest";
import { act } from "../../src/bot/act.ts";
import { collect } from "../../src/bot/collect.ts";
import { deliver } from "../../src/bot/deliver.ts";
import { intend } from "../../src/bot/delivery/intend.ts";
import { sayOnce } from "../../src/bot/delivery/say-once.ts";
import { refresh } from "../../src/bot/refresh.ts";
import { decideOutcome } from "../../src/core/decisions/decide-item.ts";
import type { EventBody } from "../../src/core/model/events.ts";
import { asPersonId, asQuestionId, asUserRef, itemId } from "../../src/core/names/ids.ts";
import { plan } from "../../src/core/plan/plan.ts";
import { board, prompts, ROUND } from "../core/build.ts";
import { NOT_IN_CHANNEL } from "../reasons.ts";
import { getInFirst } from "./get-in-first.ts";
import { openWorld, type World } from "./open-world.ts";

const FIRST = itemId(ROUND, asQuestionId("csp-1"));
const CLOSED: Extract<EventBody, { kind: "decided" }> = {
  kind: "decided",
  item: FIRST,
  outcome: "not-applicable",
  asOf: null,
  reason: "No port.",
  rating: null,
  wanted: null,
};
const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;

describe("where somebody else writes first", () => {
  it("a reply that they kept is kept once, and whoever wrote it reads that it is", async () => {
    const world = await asked();
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    const { message, thread, at, text, link } = written;
    const author = { user: "local:p3", name: "Mo Member", person: "p3" };
    const evidence = { message, thread, item: FIRST, author, at, text, files: [], link };
    const kept = { ...evidence, editedAt: null, withdrawnAt: null };

    const receipt = await collect(world.bot, getInFirst(world.runtime(), { kind: "kept", evidence: kept }), {
      kind: "new",
      written,
    });

    expect(receipt).toEqual({ kept: true });
    expect(world.journal("kept")).toHaveLength(1);
  });

  it("a reply to what they closed is pointed out to the secretary", async () => {
    const world = await asked();
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");

    await collect(world.bot, getInFirst(world.runtime(), CLOSED), { kind: "new", written });
    await world.bot.settled();

    expect(world.chat.shows("local:p2")).toEqual(["A reply came to a closed question: CSP-01 (26/27)"]);
  });

  it("a deletion that names nobody is that of whose reply they kept", async () => {
    const world = await asked();
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    const { message, thread } = written;
    await collect(world.bot, world.runtime(), { kind: "new", written });
    const [kept] = world.journal("kept");
    const anew = await asked();
    if (kept === undefined) return expect.fail();

    await collect(anew.bot, getInFirst(anew.runtime(), kept), {
      ...{ kind: "withdrawn", message, thread, author: null, at: "2026-09-07T08:30:00.000Z" },
    });

    expect(anew.journal("withdrawn")).toMatchObject([{ by: "p3" }]);
  });

  it("what they did already is refused, and nothing follows from it", async () => {
    const world = await asked();
    const wish = {
      ...({ outcome: "not-applicable", asOf: world.now } as const),
      reason: "No port.",
      rating: null,
    };

    const decision = await act(
      world.bot,
      getInFirst(world.runtime(), CLOSED),
      asPersonId("p1"),
      (state, asOf) => decideOutcome(asOf, state, FIRST, wish, world.now),
    );

    expect(decision).toEqual({ kind: "refused", because: "so already" });
    expect(world.journal("decided").map(({ reason }) => reason)).toEqual(["No port."]);
  });

  it("only what was decided last is fresh", async () => {
    const world = await openWorld([board(prompts({ atOnce: true, questions: 1 }))]);
    const runtime = world.runtime();
    const [opened, timetable] = plan(runtime.board, runtime.memory.state(), world.now);
    if (opened === undefined || timetable === undefined) return expect.fail();

    const { events } = await intend(
      world.bot,
      getInFirst(runtime, opened, timetable, { ...CLOSED, rating: "red" }),
      "bot",
      (state, asOf) => ({ events: plan(asOf, state, world.now), answer: null }),
    );

    expect(events).toMatchObject([{ kind: "asked", items: [{ question: "csp-2" }] }]);
    expect([...runtime.fresh]).toEqual(["prompt csp 2026/27:csp-2 1 local:csp"]);
  });

  it("a post that was lost while it was brought up to date is not said to show anything", async () => {
    const world = await asked();
    const [key = ""] = [...(world.runtime().memory.state().items.get(FIRST)?.posts.keys() ?? [])];
    await intend(world.bot, world.runtime(), asPersonId("p1"), () => ({ events: [CLOSED], answer: null }));
    const shown = world.journal("shown").length;

    await refresh(world.bot, getInFirst(world.runtime(), { kind: "lost", item: FIRST, key }), FIRST);

    expect(world.journal("shown")).toHaveLength(shown);
  });
});

describe("what comes back from a platform for something that is settled", () => {
  it("is not written down again where it is the post that the records know", async () => {
    const { world, pending } = await intending();
    const { key, place } = pending.delivery;
    const posted = await world.chat.say(place, { summary: "CSP-01", parts: [] }, key, null);
    await world.restart();

    await sayOnce(
      world.bot,
      pending,
      getInFirst(world.runtime(), { kind: "said", key, ...posted }),
      [],
      false,
    );

    expect(world.journal("said")).toHaveLength(1);
  });

  it("holds nothing up that was said", async () => {
    const { world, pending } = await intending();
    const { key, place } = pending.delivery;
    const posted = await world.chat.say(place, { summary: "CSP-01", parts: [] }, key, null);
    world.chat.fail("say", REFUSED);

    await sayOnce(
      world.bot,
      pending,
      getInFirst(world.runtime(), { kind: "said", key, ...posted }),
      [],
      false,
    );

    expect([...world.journal("held"), ...world.journal("noticed")]).toEqual([]);
  });

  it("is written down where a prompt was given up and stands all the same: what is replied there is kept", async () => {
    const { world, pending } = await intending();
    const runtime = world.runtime();
    const { key } = pending.delivery;
    world.chat.fail("say", "answer lost");
    await deliver(world.bot, runtime);
    const wish = { kind: "dropped", key, reason: { code: "asked-again", facts: {} } } as const;
    const again = { key: "prompt csp 2026/27:csp-1 2 local:csp", place: pending.delivery.place };
    const [asked] = world.journal("asked");
    if (asked === undefined) return expect.fail();
    const asking = { ...asked, deliveries: [{ ...pending.delivery, ...again }] };
    world.chat.recover();
    world.at("2026-09-07 09:05");
    const [held] = runtime.memory.state().pending.values();
    if (held === undefined) return expect.fail();

    await sayOnce(world.bot, held, getInFirst(runtime, wish, asking), [], false);
    await deliver(world.bot, runtime);
    const posts = world.chat.said.map(({ message }) => message);
    for (const [index, thread] of posts.entries()) {
      const written = world.chat.reply(
        thread,
        asUserRef("local:p3"),
        "Mo Member",
        `Yes, agreed in May 202${index + 4}.`,
      );
      expect(await world.bot.inbox.reply({ kind: "new", written })).toEqual({ kept: true });
    }
    await world.bot.settled();

    expect(posts).toHaveLength(2);
    expect([...runtime.givenUp]).toEqual([]);
    expect(world.journal("said").map(({ message }) => message)).toEqual(posts);
    expect(world.journal("kept").map(({ evidence }) => evidence.text)).toEqual([
      "Yes, agreed in May 2024.",
      "Yes, agreed in May 2025.",
    ]);
  });
});

/** A board whose first two questions were asked and posted. */
async function asked(): Promise<World> {
  const world = await openWorld();
  await world.bot.begin();
  return world;
}

/** A board whose first question is intended and not said. */
async function intending() {
  const world = await openWorld([board(prompts({ atOnce: true, questions: 1 }))]);
  await intend(world.bot, world.runtime(), "bot", (state, asOf) => ({
    events: plan(asOf, state, world.now),
    answer: null,
  }));
  const [pending] = world.runtime().memory.state().pending.values();
  if (pending === undefined) throw new Error("nothing was intended");
  return { world, pending };
}
