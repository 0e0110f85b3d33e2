import { describe, expect, it } from "vitest";
import { home } from "../../src/bot/home.ts";
import { wake } from "../../src/bot/wake.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asBoardId, asChannelRef, asUserRef, type MessageRef } from "../../src/core/names/ids.ts";
import { quiet, types, writes } from "../bot/doings.ts";
import { openWorld, type World } from "../bot/open-world.ts";
import { board, prompts, questions } from "../core/build.ts";

describe("of two hundred boards", () => {
  it("a beat with nothing due touches none, and one with something due on some touches those", async () => {
    const world = await many(200);
    expect(world.disk.opened).toEqual([]);

    await wake(world.at("2026-09-07 09:30").bot);
    expect(world.disk.opened).toEqual([]);

    // Board 7 has another hour to ask at than all the others.
    await wake(world.at("2026-09-08 09:00").bot);
    await world.bot.settled();
    expect(world.disk.opened).toEqual(["b7"]);
    expect(world.chat.shows("local:b7")).toHaveLength(3);
  });

  it("a command, the home of somebody, a press and a reply open their own boards, and few stay open", async () => {
    const world = await many(200);
    const opened = () => world.disk.opened.splice(0);

    expect(await types(world, "p3", "status b9")).toContain("Board 9");
    expect(opened()).toEqual(["b7", "b9"]);
    const seen = await home(world.bot, asUserRef("local:p3"));
    expect(plainText(seen)).toContain("Board 7");
    expect(opened()).toEqual([]);

    const message = firstPost(world, "b11");
    const press = { id: "press", at: world.now, user: asUserRef("local:p1"), name: "Ada Chair", message };
    await world.bot.inbox.press({
      ...press,
      button: "not-applicable",
      about: null,
      fields: { reason: "Elsewhere." },
    });
    await world.bot.settled();
    expect(opened()).toEqual(["b11"]);
    expect(world.journal("decided", asBoardId("b11"))).toHaveLength(1);

    expect(await writes(world, firstPost(world, "b12"))).toEqual({ kept: true });
    await world.bot.settled();
    expect(opened()).toEqual(["b12"]);
    expect(world.disk.open.size).toBe(4);
  });

  it("what is no reply opens none", async () => {
    const world = await many(200);
    const message = { channel: asChannelRef("local:b50"), workspace: "local", id: "chatter" };

    expect(await writes(world, message)).toMatchObject({ kept: false });
    await world.bot.inbox.promptDeleted(message);
    expect(world.disk.opened).toEqual([]);
  });

  it("all are in the health check, also those that are not in memory, as they stand", async () => {
    const world = await many(200);
    const standing = world.bot.boards.standing();

    expect(standing).toHaveLength(200);
    expect(standing[150]).toMatchObject({
      id: "b150",
      pending: 0,
      held: [],
      lastActAt: world.journal("said", asBoardId("b150")).at(-1)?.at,
    });
    expect(standing[150]?.events).toBe(world.journal("shown", asBoardId("b150")).at(-1)?.n);
    expect(world.disk.opened).toEqual([]);
  });
});

/** So many boards of which four stay in memory, when all that was due is done. Mo is on two of them. */
async function many(count: number): Promise<World> {
  const boards = Array.from({ length: count }, (_, i) =>
    board({
      id: `b${i}`,
      name: `Board ${i}`,
      channels: [`local:b${i}`],
      members: [i === 7 || i === 9 ? "p3" : "p4"],
      questions: questions(3),
      ...prompts({ atOnce: true, schedule: i === 7 ? "0 9 * * 2" : "0 9 * * 1" }),
    }),
  );
  const world = await openWorld(boards, ["local"], 4);
  await world.bot.begin();
  await quiet(world);
  expect(world.disk.open.size).toBe(4);
  world.disk.opened.length = 0;
  return world;
}

/** The first post of a board. */
function firstPost(world: World, id: string): MessageRef {
  const first = world.chat.said.find(({ where }) => where === `local:${id}`);
  if (first === undefined) throw new Error(`no post of ${id}`);
  return first.message;
}
