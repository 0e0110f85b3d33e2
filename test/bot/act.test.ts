import { describe, expect, it } from "vitest";
import { act } from "../../src/bot/act.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { decideAsking } from "../../src/core/decisions/decide-asking.ts";
import { decideOutcome } from "../../src/core/decisions/decide-item.ts";
import type { Outcome } from "../../src/core/model/item.ts";
import type { BoardState } from "../../src/core/model/state.ts";
import { asPersonId, asQuestionId, itemId } from "../../src/core/names/ids.ts";
import { ROUND } from "../core/build.ts";
import { NO_ANSWER } from "../reasons.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

const FIRST = itemId(ROUND, asQuestionId("csp-1"));

describe("what somebody may do", () => {
  it("is done in their name, and what follows from it is said", async () => {
    const world = await asked();

    const decision = await act(world.bot, world.runtime(), asPersonId("p1"), (state) =>
      decideAsking(world.runtime().board, state, itemId(ROUND, asQuestionId("csp-5")), world.now),
    );
    await world.bot.settled();

    expect(decision.kind).toBe("decided");
    expect(world.journal("asked").at(-1)).toMatchObject({ by: "p1", items: [{ question: "csp-5" }] });
    expect(world.chat.shows().at(-1)).toBe("CSP-05: Question 5?");
  });

  it("shows in the posts that are there already", async () => {
    const world = await asked();

    await act(world.bot, world.runtime(), asPersonId("p1"), closing(world, "not-applicable"));
    await world.bot.settled();

    expect(textOf(world)).toContain("Status: not applicable");
  });

  it("is promised once it is on disk, without a wait for the platform", async () => {
    const world = await asked();
    const done: string[] = [];
    const goOn = world.chat.stall("update");
    world.disk.stop();
    const acting = act(world.bot, world.runtime(), asPersonId("p1"), closing(world, "not-applicable")).then(
      () => done.push("promised"),
    );
    await turns();
    expect(done).toEqual([]);

    world.disk.goOn();
    await acting;
    expect(textOf(world)).toContain("Status: open");

    goOn();
    await world.bot.settled();
    expect(textOf(world)).toContain("Status: not applicable");
  });

  it("is done once if two want it at the same time, and the second is told why it is not", async () => {
    const world = await asked();
    const ask = (state: BoardState) =>
      decideAsking(world.runtime().board, state, itemId(ROUND, asQuestionId("csp-5")), world.now);

    const both = await Promise.all(
      ["p1", "p2"].map((by) => act(world.bot, world.runtime(), asPersonId(by), ask)),
    );
    await world.bot.settled();

    expect(both.map(({ kind }) => kind)).toEqual(["decided", "refused"]);
    expect(world.chat.shows().filter((shown) => shown.startsWith("CSP-05"))).toHaveLength(1);
  });
});

it("what somebody may not do is not done, and the reason is theirs", async () => {
  const world = await asked();
  const { n } = world.runtime().memory.state();
  world.chat.requests.length = 0;

  const decision = await act(world.bot, world.runtime(), asPersonId("p1"), closing(world, "accepted"));
  await world.bot.settled();

  expect(decision).toEqual({ kind: "refused", because: "no reply yet" });
  expect(world.runtime().memory.state().n).toBe(n);
  expect(world.chat.requests).toEqual([]);
});

it("what was left behind is not brought up to date by a wish that was refused", async () => {
  const world = await asked();
  world.chat.fail("update", { kind: "in-doubt", reason: NO_ANSWER });
  await act(world.bot, world.runtime(), asPersonId("p1"), closing(world, "not-applicable"));
  await world.bot.settled();
  world.chat.recover();
  world.chat.requests.length = 0;

  await act(world.bot, world.runtime(), asPersonId("p1"), closing(world, "accepted"));
  await world.bot.settled();

  expect(world.chat.requests).toEqual([]);
});

async function asked(): Promise<World> {
  const world = await openWorld();
  await world.bot.begin();
  return world;
}

/** The chair's wish to close the first item. */
function closing(world: World, outcome: Outcome) {
  const wish = { outcome, asOf: world.now, reason: "We have no port.", rating: null };
  return (state: BoardState) => decideOutcome(world.runtime().board, state, FIRST, wish, world.now);
}

function textOf({ chat }: World): string {
  return chat.said
    .slice(0, 1)
    .map(({ post }) => plainText(post))
    .join("\n");
}
