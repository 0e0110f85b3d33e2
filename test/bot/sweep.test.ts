import { describe, expect, it } from "vitest";
import { collect } from "../../src/bot/collect.ts";
import { sweep } from "../../src/bot/sweep.ts";
import type { ChatFault } from "../../src/chat/chat.ts";
import { asBoardId, asUserRef } from "../../src/core/names/ids.ts";
import { board, prompts } from "../core/build.ts";
import { NO_ANSWER, NOT_IN_CHANNEL } from "../reasons.ts";
import { closeItem } from "./close-item.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

const REFUSED: ChatFault = { kind: "not-allowed", reason: NOT_IN_CHANNEL };

describe("a sweep finds what was missed", () => {
  it("a reply, its edit and its deletion, each once however often it looks", async () => {
    const world = await asked();
    const reply = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    await twice(world.at("2026-09-07 09:10"));
    expect(world.journal("kept")).toMatchObject([{ by: "p3", evidence: { text: "Yes." } }]);

    world.chat.edit(reply, "No.");
    await twice(world.at("2026-09-07 09:20"));
    expect(world.journal("kept")).toHaveLength(1);
    expect(world.journal("changed")).toMatchObject([{ by: "p3", text: "No." }]);

    world.chat.deletes(reply.message);
    await twice(world.at("2026-09-07 09:30"));
    expect(world.journal("withdrawn")).toHaveLength(1);
  });

  it("that a prompt was deleted, and tells the secretary once", async () => {
    const world = await asked();
    world.chat.deletes(world.prompt("CSP-02"));

    await twice(world);

    expect(world.journal("lost")).toHaveLength(1);
    expect(world.chat.shows("local:p2")).toEqual(["The post of a question was deleted: CSP-02 (26/27)"]);
  });

  it("on every board", async () => {
    const other = { id: "lsab", name: "Safeguarding Adults Board", channels: ["local:lsab"] };
    const world = await openWorld([
      board(prompts({ atOnce: true })),
      board({ ...other, ...prompts({ atOnce: true }) }),
    ]);
    await world.bot.begin();
    for (const { message } of world.chat.said)
      world.chat.reply(message, asUserRef("local:p3"), "Mo Member", `Yes, in ${message.channel}.`);

    await twice(world.at("2026-09-07 09:10"));

    const texts = (id: string) => world.journal("kept", asBoardId(id)).map(({ evidence }) => evidence.text);
    expect(texts("csp")).toEqual(["Yes, in local:csp.", "Yes, in local:csp."]);
    expect(texts("lsab")).toEqual(["Yes, in local:lsab.", "Yes, in local:lsab."]);
  });

  it("and ends once it is on disk", async () => {
    const world = await asked();
    const { memory } = world.runtime();
    const { n } = memory.state();
    for (const change of [
      () => world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes."),
      () => world.chat.deletes(world.prompt("CSP-02")),
    ]) {
      const done: string[] = [];
      change();
      world.disk.stop();
      const sweeping = sweep(world.bot).then(() => done.push("swept"));
      await turns();
      expect(done).toEqual([]);
      world.disk.goOn();
      await sweeping;
      await world.bot.settled();
    }
    expect(memory.state().n).toBeGreaterThan(n + 1);
  });

  it("and takes no reply for deleted that a reading which is behind does not show yet", async () => {
    const world = await asked();
    world.at("2026-09-07 09:10");
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    await collect(world.bot, world.runtime(), { kind: "new", written });
    world.chat.lag = 120_000;

    await twice(world.at("2026-09-07 09:11"));

    expect(world.journal("withdrawn")).toEqual([]);
  });

  it("and takes no reply for deleted that came in while the thread was read", async () => {
    const world = await asked();
    const goOn = world.chat.stall("thread");
    const sweeping = sweep(world.bot);
    await turns();
    world.at("2026-09-07 09:10");
    const written = world.chat.reply(world.prompt("CSP-01"), asUserRef("local:p3"), "Mo Member", "Yes.");
    await collect(world.bot, world.runtime(), { kind: "new", written });
    world.chat.deletes(written.message);
    world.at("2026-09-07 09:11");
    goOn();
    await sweeping;

    expect(world.journal("withdrawn")).toEqual([]);
  });
});

describe("a thread that cannot be read", () => {
  it("for want of a right is the last of its channel that is asked for, and keeps no other from being read", async () => {
    const world = await twoChannels(REFUSED);

    expect(reads(world)).toEqual(["local:csp", "local:other", "local:other"]);
    expect(world.logged).toHaveLength(1);
  });

  it("this time keeps no other from being read", async () => {
    const world = await twoChannels({ kind: "in-doubt", reason: NO_ANSWER });

    expect(reads(world)).toEqual(["local:csp", "local:other", "local:csp", "local:other"]);
    expect(world.logged).toHaveLength(2);
  });

  it("for a bug is a bug", async () => {
    const world = await asked();
    world.chat.fail("thread", new TypeError("not a function"));

    await expect(sweep(world.bot)).rejects.toThrow("not a function");
  });

  it("because its platform is not connected is left for later", async () => {
    const world = await openWorld(
      [board({ channels: ["local:csp", "teams:csp"], ...prompts({ atOnce: true, questions: 1 }) })],
      ["local", "teams"],
    );
    await world.bot.begin();
    for (const chat of [world.chat, world.chatOn("teams")]) chat.requests.length = 0;

    await sweep({ ...world.bot, chat: (platform) => (platform === "teams" ? world.chatOn("teams") : null) });

    expect(world.chat.requests).toEqual([]);
    expect(reads(world, "teams")).toEqual(["teams:csp"]);
  });

  it("any more, long after its item was closed, is not asked for", async () => {
    const world = await asked();
    await closeItem(world);
    world.chat.requests.length = 0;

    await sweep(world.at("2026-10-07 09:00").bot);
    expect(reads(world)).toHaveLength(2);
    await sweep(world.at("2026-10-08 09:00").bot);
    expect(reads(world)).toHaveLength(3);
  });

  it("because it was never posted is not asked for", async () => {
    const world = await openWorld();
    world.chat.fail("say", REFUSED);
    await world.bot.begin();

    await sweep(world.bot);

    expect(reads(world)).toEqual([]);
  });
});

/** A board whose first two questions were asked and posted. */
async function asked(): Promise<World> {
  const world = await openWorld();
  await world.bot.begin();
  return world;
}

/** A sweep over two questions in two channels, of which the first answers with a fault. */
async function twoChannels(fault: ChatFault): Promise<World> {
  const channels = ["local:csp", "local:other"];
  const world = await openWorld([board({ channels, ...prompts({ atOnce: true }) })]);
  await world.bot.begin();
  world.chat.fail("thread", fault, "local:csp");
  world.chat.requests.length = 0;
  world.logged.length = 0;
  await sweep(world.bot);
  return world;
}

async function twice(world: World): Promise<void> {
  for (let time = 0; time < 2; time += 1) {
    await sweep(world.bot);
    await world.bot.settled();
  }
}

function reads({ chatOn }: World, platform: "local" | "teams" = "local"): string[] {
  return chatOn(platform)
    .requests.filter(({ what }) => what === "thread")
    .map(({ where }) => where);
}
