import { describe, expect, it } from "vitest";
import { repair } from "../../src/bot/repair.ts";
import { sweep } from "../../src/bot/sweep.ts";
import { wake } from "../../src/bot/wake.ts";
import type { Place } from "../../src/core/model/delivery.ts";
import { OPERATOR } from "../../src/core/names/by.ts";
import { asUserRef, deliveryKey } from "../../src/core/names/ids.ts";
import { ANOTHER } from "../chat/installation.ts";
import { board, prompts } from "../core/build.ts";
import { CANNOT_LOOK, NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { quiet, types, writes } from "./doings.ts";
import { openWorld, type World } from "./open-world.ts";

const CHANNEL = "local:csp";
const FIRST = ["CSP-01: Question 1?", "CSP-02: Question 2?"];
const NEXT = ["CSP-03: Question 3?", "CSP-04: Question 4?"];

describe("records that are empty, while posts stand in the channel", () => {
  it("are not spoken on, whichever installation said them, and the secretary is told once", async () => {
    // What is kept of it is that it was told, weeks before: what stands is looked at anew.
    for (const installation of [ANOTHER, null, undefined]) {
      const world = await openWorld();
      const putBack = world.backup();
      if (installation !== undefined) world.chat.installation = installation;
      await world.bot.begin();
      world.chat.installation = MINE;
      putBack();

      for (const time of ["2026-09-07 09:30", "2026-09-14 09:00", "2026-10-05 09:00"]) {
        await world.restart();
        await world.at(time).bot.begin();
        await quiet(world);
      }

      expect(world.chat.shows(CHANNEL)).toEqual(FIRST);
      expect(world.chat.shows("local:p2")).toEqual([
        expect.stringContaining("Community Safety Partnership: something needs mending."),
      ]);
      expect(world.bot.boards.standing()).toMatchObject([
        { faults: { silent: { code: installation === ANOTHER ? "another-installation" : "records-empty" } } },
      ]);
    }
  });

  it("answer commands with why, and post nothing for them", async () => {
    const world = await unmounted();
    await world.bot.begin();

    expect(await types(world, "p1", "status")).toContain(
      "The bot does not speak on Community Safety Partnership: another installation of the bot has posted in local:csp",
    );
    for (const command of ["ask", "ask CSP-3", "ask-here", "digest post"])
      expect(await types(world, "p1", command)).toMatch(/^Nothing was posted: the bot does not speak on/);
    expect(await types(world, "p1", "begin")).toMatch(/^Nothing was posted: the bot does not speak on/);
    await quiet(world);
    expect(world.chat.shows(CHANNEL)).toEqual(FIRST);
  });

  it("take over what stands by the operator's word, with the replies under it, and are spoken on again", async () => {
    const world = await unmounted();
    await world.bot.begin();
    const [first] = world.chat.said;
    world.chat.reply(must(first).message, asUserRef("local:p3"), "Mo Member", "Yes.");

    const repaired = await world.bot.boards.use(world.runtime().board.id, (runtime) =>
      repair(world.bot, runtime, OPERATOR),
    );
    await quiet(world);

    expect(repaired).toEqual({ posts: 2, unseen: [] });
    expect(world.journal("claimed")).toMatchObject([{ by: OPERATOR }]);
    expect(world.journal("kept")).toMatchObject([{ evidence: { text: "Yes.", item: "2026/27:csp-1" } }]);
    expect(world.chat.shows(CHANNEL)).toEqual(FIRST);
    await world.restart();
    await world.bot.begin();
    await quiet(world.at("2026-09-14 09:00"));
    expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, ...NEXT]);
  });
});

describe("records that know what they asked", () => {
  it("are not spoken on while another installation posts there, and what is replied is kept", async () => {
    const world = await openWorld();
    await world.bot.begin();
    world.chat.installation = ANOTHER;
    await says(world, deliveryKey("prompt", "csp", "2026/27:csp-3", 1, CHANNEL));
    world.chat.installation = MINE;

    await world.restart();
    await world.bot.begin();
    await quiet(world.at("2026-09-14 09:00"));

    expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, "A post"]);
    expect(await writes(world, world.prompt("CSP-01"))).toEqual({ kept: true });
    expect(world.journal("kept")).toHaveLength(1);
  });

  it("are not put right by marks that do not say whose they are", async () => {
    const world = await openWorld();
    await world.bot.begin();
    world.chat.installation = null;
    await says(world, deliveryKey("digest", "csp", "by hand", CHANNEL));
    await world.restart();
    world.chat.installation = MINE;
    await quiet(world.at("2026-09-14 09:00"));
    expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, "A post", ...NEXT]);

    world.chat.installation = null;
    await says(world, deliveryKey("prompt", "csp", "2026/27:csp-5", 1, CHANNEL));
    world.chat.installation = MINE;
    await world.restart();
    await quiet(world.at("2026-09-21 09:00"));
    expect(world.bot.boards.standing()).toMatchObject([{ faults: { silent: { code: "posts-unknown" } } }]);
    expect(world.chat.shows(CHANNEL)).toHaveLength(6);
  });
});

describe("a backup that was put back", () => {
  it("asks nothing and hands over nothing twice, and goes on where it was", async () => {
    const world = await openWorld([board({ ...prompts({ atOnce: true }), meetings: ["2026-09-22T14:00"] })]);
    await world.bot.begin();
    const putBack = world.backup();
    await quiet(world.at("2026-09-14 09:00"));
    const reply = world.chat.reply(world.prompt("CSP-03"), asUserRef("local:p3"), "Mo Member", "In June.");
    await world.bot.inbox.reply({ kind: "new", written: reply });
    await quiet(world);
    const before = [world.chat.shows(CHANNEL), world.chat.shows("local:p2")];
    expect(before[0]).toHaveLength(5);

    putBack();
    await world.restart();
    await world.bot.begin();
    await quiet(world);

    expect([world.chat.shows(CHANNEL), world.chat.shows("local:p2")]).toEqual(before);
    expect(world.journal("kept")).toMatchObject([{ evidence: { text: "In June.", item: "2026/27:csp-3" } }]);
    await quiet(world.at("2026-09-21 09:00"));
    expect(world.chat.shows(CHANNEL).filter((post) => post.startsWith("CSP-0"))).toHaveLength(6);
  });

  it("is noticed by the sweep where nothing is due, so that what is replied meanwhile is kept", async () => {
    const world = await openWorld();
    await world.bot.begin();
    const putBack = world.backup();
    await quiet(world.at("2026-09-14 09:00"));
    putBack();
    await world.restart();

    await sweep(world.bot);

    expect(await writes(world, world.prompt("CSP-04"))).toEqual({ kept: true });
  });
});

describe("a channel that nobody but people can look at", () => {
  it("is asked nothing until somebody who decides says that nothing stands there, once and for good", async () => {
    const world = await openWorld();
    world.chat.fail("roots", { kind: "not-allowed", reason: CANNOT_LOOK });
    await world.bot.begin();
    await quiet(world.at("2026-09-07 09:30"));
    expect(world.chat.shows(CHANNEL)).toEqual([]);
    expect(world.chat.shows("local:p2")).toHaveLength(1);
    expect(await types(world, "p3", "begin csp")).toContain("Only the chair");

    expect(await types(world, "p2", "begin csp")).toContain("begins");
    await world.bot.settled();

    expect(world.chat.shows(CHANNEL)).toEqual(FIRST);
    expect(world.journal("claimed")).toMatchObject([{ by: "p2" }]);
    await world.restart();
    await quiet(world.at("2026-09-14 09:00"));
    expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, ...NEXT]);
  });

  it("waits for a platform that does not answer, and posts nothing for a command either", async () => {
    const world = await openWorld();
    world.chat.fail("roots", { kind: "in-doubt", reason: NO_ANSWER });
    await world.bot.begin();
    expect(await types(world, "p1", "ask")).toContain("has not seen yet what stands in the channels");
    expect(world.chat.shows()).toEqual([]);

    world.chat.recover();
    await quiet(world);
    expect(world.chat.shows()).toEqual(FIRST);
  });

  it("that does not let the bot in is tried as ever, and looked at first once it does", async () => {
    for (const others of [false, true]) {
      const world = await openWorld();
      if (others) {
        world.chat.installation = ANOTHER;
        await says(world, deliveryKey("prompt", "csp", "2026/27:csp-1", 1, CHANNEL));
        world.chat.installation = MINE;
      }
      for (const verb of ["roots", "say"] as const)
        world.chat.fail(verb, { kind: "not-allowed", reason: NOT_IN_CHANNEL }, CHANNEL);
      await world.bot.begin();
      expect(world.journal("held")).toHaveLength(2);

      world.chat.recover();
      await world.bot.inbox.reconnected();
      await quiet(world);

      expect(world.chat.shows(CHANNEL)).toEqual(others ? ["A post"] : FIRST);
    }
  });

  it("goes on being asked where something was asked before", async () => {
    const world = await openWorld();
    await world.bot.begin();
    world.chat.fail("roots", { kind: "not-allowed", reason: CANNOT_LOOK });
    await world.restart();

    await quiet(world.at("2026-09-14 09:00"));

    expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, ...NEXT]);
  });
});

describe("a question that stands twice", () => {
  it("has the replies under both kept, and the later post is taken away", async () => {
    const world = await openWorld();
    await world.bot.begin();
    const copy = await says(
      world.at("2026-09-07 10:00"),
      deliveryKey("prompt", "csp", "2026/27:csp-1", 1, CHANNEL),
    );
    world.chat.reply(copy, asUserRef("local:p3"), "Mo Member", "Under the copy.");

    await sweep(world.at("2026-09-07 11:00").bot);
    await world.bot.settled();

    expect(world.chat.shows(CHANNEL)).toEqual(FIRST);
    expect(world.journal("kept")).toMatchObject([{ evidence: { text: "Under the copy." } }]);
    expect(world.journal("lost")).toEqual([]);
  });

  it("keeps the later post where its thread cannot be read, or it cannot be taken away", async () => {
    for (const verb of ["thread", "remove"] as const) {
      const world = await openWorld();
      await world.bot.begin();
      await says(world.at("2026-09-07 10:00"), deliveryKey("prompt", "csp", "2026/27:csp-1", 1, CHANNEL));
      world.chat.fail(verb, { kind: "not-allowed", reason: CANNOT_LOOK });

      await sweep(world.at("2026-09-07 11:00").bot);

      expect(world.chat.shows(CHANNEL)).toEqual([...FIRST, "A post"]);
    }
  });
});

const MINE = "00000000-0000-4000-8000-000000000000";

/** A world in which another installation has asked the first questions, and the bot is about to begin on empty records. */
async function unmounted(): Promise<World> {
  const world = await openWorld();
  const putBack = world.backup();
  world.chat.installation = ANOTHER;
  await world.bot.begin();
  await wake(world.bot);
  world.chat.installation = MINE;
  putBack();
  await world.restart();
  return world;
}

async function says(world: World, key: ReturnType<typeof deliveryKey>) {
  const place: Place = { kind: "channel", channel: world.runtime().board.channels[0] as never };
  const { message } = await world.chat.say(place, { summary: "A post", parts: [] }, key, null);
  return message;
}

function must<T>(value: T | undefined): T {
  if (value === undefined) throw new Error("there is none");
  return value;
}
