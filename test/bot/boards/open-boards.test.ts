import { describe, expect, it } from "vitest";
import { intend } from "../../../src/bot/delivery/intend.ts";
import { home } from "../../../src/bot/home.ts";
import { sweep } from "../../../src/bot/sweep.ts";
import { wake } from "../../../src/bot/wake.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { Post } from "../../../src/chat/post.ts";
import type { Board } from "../../../src/core/model/board.ts";
import { asBoardId, asChannelRef, asUserRef, type MessageRef } from "../../../src/core/names/ids.ts";
import { plan } from "../../../src/core/plan/plan.ts";
import { board, prompts, questions } from "../../core/build.ts";
import { NO_ANSWER, NOT_IN_CHANNEL } from "../../reasons.ts";
import type { Plain } from "../../with-ids.ts";
import { quiet, receives, types, writes } from "../doings.ts";
import { openWorld, type World } from "../open-world.ts";
import { turns } from "../turns.ts";

const [CSP, LSAB] = [asBoardId("csp"), asBoardId("lsab")];
const [MO, NIA] = [asUserRef("local:p3"), asUserRef("local:p4")];

describe("a board that was let go", () => {
  it("keeps the replies that come, their edits and deletions, whichever channel its settings name", async () => {
    const world = await two();
    const message = world.prompt("CSP-01");
    const written = world.chat.reply(message, MO, "Mo Member", "Yes.");
    expect(await receives(world, { kind: "new", written })).toEqual({ kept: true });

    await world.bot.boards.replace([csp({ channels: ["local:elsewhere"] }), lsab({})]);
    await elsewhere(world);
    const edited = world.chat.edit(written, "Yes, page 4.");
    expect(await receives(world, { kind: "changed", written: edited })).toEqual({ kept: true });
    await elsewhere(world);
    const at = new Date(Date.parse(world.now) + 60_000).toISOString();
    const deleted = { message: written.message, thread: null, author: null, at };
    expect(await receives(world, { kind: "withdrawn", ...deleted })).toEqual({ kept: true });
    await world.bot.settled();

    expect(world.journal("changed")).toHaveLength(1);
    expect(world.journal("withdrawn")).toHaveLength(1);
    expect(world.journal("withdrawn", LSAB)).toEqual([]);
  });

  it("says what was held when its time comes, and nobody looks before", async () => {
    const world = await openWorld([csp({}), lsab({})], ["local"], 1);
    world.chat.fail("say", { kind: "not-allowed", reason: NOT_IN_CHANNEL }, "local:csp");
    await world.bot.begin();
    await quiet(world);
    world.chat.recover();
    await elsewhere(world);
    world.disk.opened.length = 0;
    await wake(world.at("2026-09-07 09:29").bot);
    expect(world.disk.opened).toEqual([]);
    expect(world.bot.boards.standing()[0]).toMatchObject({
      pending: 2,
      held: [{ hold: { reason: NOT_IN_CHANNEL } }, { hold: { reason: NOT_IN_CHANNEL } }],
    });

    await wake(world.at("2026-09-07 09:30").bot);
    expect(world.chat.shows("local:csp")).toHaveLength(2);
    expect(world.journal("said")).toHaveLength(2);
  });

  it("remembers what was intended just now: it is said without a look whether it stands", async () => {
    const world = await two();
    world.at("2026-09-14 09:00");
    await world.bot.boards.use(CSP, (runtime) =>
      intend(world.bot, runtime, "bot", (state, board) => ({
        events: plan(board, state, world.now),
        answer: null,
      })),
    );
    await elsewhere(world);
    expect(world.disk.open).not.toContain(CSP);

    await wake(world.bot);
    expect(world.chat.shows("local:csp")).toHaveLength(4);
    expect(world.chat.requests.filter(({ what }) => what === "find")).toEqual([]);
  });

  it("is found by all that is its own after a start", async () => {
    const world = await two();
    const message = world.prompt("CSP-01");
    await types(world, "p1", "assign CSP-02 Una");
    await world.bot.settled();
    await world.restart();
    await elsewhere(world);

    expect(plainText(await home(world.bot, asUserRef("local:p6")))).toContain("Community Safety Partnership");
    expect(await writes(world, message)).toEqual({ kept: true });
    await world.bot.settled();
    expect(world.journal("kept")).toHaveLength(1);
  });

  it("has its threads read back by the sweep", async () => {
    const world = await two();
    world.chat.reply(world.prompt("CSP-01"), MO, "Mo Member", "Yes.");
    world.chat.reply(world.prompt("LSAB-01"), NIA, "Nia Member", "No.");

    await sweep(world.bot);
    await world.bot.settled();

    expect(world.journal("kept")).toHaveLength(1);
    expect(world.journal("kept", LSAB)).toHaveLength(1);
    expect(world.disk.open.size).toBe(1);
  });

  it("has its owner reminded in one message with all others", async () => {
    const owned = (prefix: string) => ({ owners: { [`${prefix}-1`]: "p3", [`${prefix}-2`]: "p3" } });
    const world = await two(owned("csp"), owned("lsab"));

    await wake(world.at("2026-09-14 10:00").bot);
    await quiet(world);

    expect(world.chat.shows("local:p3")).toHaveLength(1);
    const told = (id: typeof CSP) =>
      world.journal("said", id).flatMap(({ message }) => (message.channel === "local:p3" ? [message] : []));
    expect(told(CSP)).toHaveLength(1);
    expect(told(CSP)).toEqual(told(LSAB));
  });

  it("that cannot be opened any more holds up no other", async () => {
    const world = await two();
    await elsewhere(world);
    world.disk.breaks(CSP);

    await expect(wake(world.at("2026-09-14 09:00").bot)).rejects.toThrow("Cannot read csp.");
    expect(world.journal("asked", LSAB)).toHaveLength(2);
    await expect(writes(world, world.prompt("CSP-01"))).rejects.toThrow("Cannot read csp.");
  });
});

describe("a board in use", () => {
  it("stays while a reply is being flushed, and while its post is brought up to date", async () => {
    const world = await two();
    const message = world.prompt("CSP-01");
    const goOn = world.chat.stall("update", "local:csp");
    world.disk.stop(CSP);
    const keeping = writes(world, message);
    await turns();
    await elsewhere(world);
    expect(world.disk.open).toContain(CSP);

    world.disk.goOn();
    expect(await keeping).toEqual({ kept: true });
    await elsewhere(world);
    expect(world.disk.open).toContain(CSP);

    goOn();
    await world.bot.settled();
    await elsewhere(world);
    expect(plainText(postOf(world, message))).toContain("Answer received from Mo Member");
    expect([...world.disk.open]).toEqual([LSAB]);
  });

  it("stays while it could not be written on", async () => {
    const world = await two();
    world.disk.isFull = true;
    await expect(writes(world, world.prompt("CSP-01"))).rejects.toThrow("the disk is full");
    await elsewhere(world);
    expect(world.disk.open).toContain(CSP);

    world.disk.isFull = false;
    expect(await writes(world, world.prompt("CSP-01"))).toEqual({ kept: true });
    await world.bot.settled();
    await elsewhere(world);
    expect([...world.disk.open]).toEqual([LSAB]);
  });

  it("can be used through no other way", async () => {
    const world = await two();
    await elsewhere(world);

    expect(() => world.runtime(CSP).memory).toThrow("board csp is used without being asked for");
  });
});

it("a post that could not be brought up to date is tried again at the next beat, and no more once it is", async () => {
  const world = await two();
  const message = world.prompt("CSP-01");
  world.chat.fail("update", { kind: "in-doubt", reason: NO_ANSWER }, "local:csp");
  expect(await writes(world, message)).toEqual({ kept: true });
  await quiet(world);
  expect(plainText(postOf(world, message))).toContain("No reply yet");

  world.chat.recover();
  await wake(world.bot);
  expect(plainText(postOf(world, message))).toContain("Answer received from Mo Member");
});

it("settings that are replaced count from then on: for who may see the board, where it is asked, and in its posts", async () => {
  const world = await two();
  const una = asUserRef("local:p6");
  expect(plainText(await home(world.bot, una))).not.toContain("Community Safety Partnership");

  await world.bot.boards.replace([csp({ members: ["p6"], channels: ["local:csp", "local:new"] }), lsab({})]);
  expect(plainText(await home(world.bot, una))).toContain("Community Safety Partnership");
  expect(plainText(await home(world.bot, MO))).not.toContain("Community Safety Partnership");
  expect(await world.bot.boards.boardsIn(asChannelRef("local:new"))).toEqual([CSP]);
  await wake(world.bot);
  expect(plainText(postOf(world, world.prompt("CSP-01")))).toContain("Waits for Una Outsider.");
});

it("a board that leaves the settings is left alone: nothing is said on it, and what is replied in its threads is kept", async () => {
  const world = await two();
  const message = world.prompt("CSP-01");
  await world.bot.boards.replace([lsab({})]);
  expect(world.bot.boards.settings().map(({ id }) => id)).toEqual([LSAB]);
  expect(await world.bot.boards.boardsIn(asChannelRef("local:csp"))).toEqual([]);
  const said = world.chat.requests.length;

  const written = world.chat.reply(message, MO, "Mo Member", "Still here.");
  expect(await receives(world, { kind: "new", written })).toEqual({ kept: true });
  for (const time of ["2026-09-14 09:00", "2026-09-21 10:00"]) await wake(world.at(time).bot);
  expect(world.journal("asked", CSP)).toHaveLength(1);
  expect(
    world.chat.requests.slice(said).filter(({ what, where }) => what === "say" && where === "local:csp"),
  ).toEqual([]);

  await world.bot.boards.replace([csp({}), lsab({})]);
  await wake(world.at("2026-09-28 09:00").bot);
  expect(world.journal("asked", CSP)).toHaveLength(2);
});

it("a board that comes into the settings is met like any other", async () => {
  const world = await openWorld([lsab({})]);
  await world.bot.begin();
  await world.bot.boards.replace([lsab({}), csp({})]);
  await wake(world.bot);
  expect(world.journal("asked", CSP)).toHaveLength(1);
});

function csp(changes: Plain<Partial<Board>>): Board {
  return board({ members: ["p3"], ...prompts({ atOnce: true }), ...changes });
}

function lsab(changes: Plain<Partial<Board>>): Board {
  const name = "Safeguarding Adults Board";
  const own = {
    id: "lsab",
    name,
    channels: ["local:lsab"],
    questions: questions(8, "lsab"),
    members: ["p4"],
  };
  return board({ ...own, ...prompts({ atOnce: true }), ...changes });
}

/** Two boards of which one stays in memory, when all that was due is done. */
async function two(ofCsp: Plain<Partial<Board>> = {}, ofLsab: Plain<Partial<Board>> = {}): Promise<World> {
  const world = await openWorld([csp(ofCsp), lsab(ofLsab)], ["local"], 1);
  await world.bot.begin();
  await quiet(world);
  return world;
}

/** Somebody looks at another board, for which this one is let go if it can be. */
async function elsewhere(world: World): Promise<void> {
  await world.bot.boards.use(LSAB, async () => undefined);
  await turns();
}

function postOf(world: World, message: MessageRef): Post {
  return world.chat.said.find((each) => each.message.id === message.id)?.post ?? missing();
}

function missing(): never {
  throw new Error("there is no such post");
}
