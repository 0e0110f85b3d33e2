import { describe, expect, it } from "vitest";
import { report } from "../../src/bot/report.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { asBoardId, deliveryKey, userRef } from "../../src/core/names/ids.ts";
import { board } from "../core/build.ts";
import { NOT_IN_CHANNEL } from "../reasons.ts";
import { withIds } from "../with-ids.ts";
import { openWorld } from "./open-world.ts";
import { turns } from "./turns.ts";

const ARCHIVED = {
  id: "archived local:csp",
  channel: "local:csp",
  reason: { code: "slack-archived", facts: {} },
} as const;

describe("trouble", () => {
  it("in a channel is told the secretaries of its board, with what to do, and nobody else", async () => {
    const world = await twoBoards();

    await report(world.bot, withIds(ARCHIVED));
    await world.bot.settled();

    expect(world.chat.said.map(({ where }) => where)).toEqual(["local:p2", "local:p6"]);
    expect(world.chat.said.map(({ post }) => plainText(post))).toEqual([
      "Community Safety Partnership: something needs mending\nThe channel is archived.\nUnarchive the channel in Slack, or give the board another channel in the settings.",
      "Community Safety Partnership: something needs mending\nThe channel is archived.\nUnarchive the channel in Slack, or give the board another channel in the settings.",
    ]);
    expect(world.journal("noticed", asBoardId("lsab"))).toEqual([]);
  });

  it("with a platform as a whole is told on every board", async () => {
    const world = await twoBoards();

    await report(world.bot, { ...ARCHIVED, id: "socket", channel: null });
    await world.bot.settled();

    expect(world.chat.said.map(({ where }) => where).sort()).toEqual(["local:p2", "local:p4", "local:p6"]);
  });

  it("is told once, also in two reports at the same time; other trouble again", async () => {
    const world = await twoBoards();

    await Promise.all([report(world.bot, withIds(ARCHIVED)), report(world.bot, withIds(ARCHIVED))]);
    await report(world.bot, withIds({ ...ARCHIVED, reason: NOT_IN_CHANNEL }));
    await world.bot.settled();
    expect(world.chat.shows("local:p2")).toHaveLength(1);

    await report(world.bot, withIds({ ...ARCHIVED, id: "archived local:csp 2" }));
    await world.bot.settled();
    expect(world.chat.shows("local:p2")).toHaveLength(2);
  });

  it("is on disk when the report returns, and the platform is not waited for", async () => {
    const world = await twoBoards();
    const goOn = world.chat.stall("say");
    const done: string[] = [];
    world.disk.stop();
    const reporting = report(world.bot, withIds(ARCHIVED)).then(() => done.push("reported"));
    await turns();
    expect(done).toEqual([]);

    world.disk.goOn();
    await reporting;
    expect(world.journal("noticed")).toMatchObject([{ by: "bot" }]);
    expect(world.chat.said).toEqual([]);

    goOn();
    await world.bot.settled();
    expect(world.chat.said).toHaveLength(2);
  });

  it("that a process told whose records are gone is looked for, and not told again", async () => {
    const world = await twoBoards();
    const told = deliveryKey("trouble csp", ARCHIVED.id, "p2");
    const post = { summary: "Told before", parts: [] };
    await world.chat.say({ kind: "person", user: userRef("local", "p2") }, post, told, null);

    await report(world.bot, withIds(ARCHIVED));
    await world.bot.settled();

    expect(world.chat.said.map(({ where }) => where)).toEqual(["local:p2", "local:p6"]);
    expect(world.journal("said")).toHaveLength(2);
  });

  it("that is known costs no wait for the disk", async () => {
    const world = await twoBoards();
    await report(world.bot, withIds(ARCHIVED));
    await world.bot.settled();
    world.disk.stop();

    await report(world.bot, withIds(ARCHIVED));

    expect(world.journal("noticed")).toHaveLength(1);
  });

  it("is in the log each time, with the channel, the reason and the fix", async () => {
    const world = await twoBoards();

    await report(world.bot, withIds(ARCHIVED));
    await report(world.bot, withIds(ARCHIVED));

    const line = {
      id: ARCHIVED.id,
      channel: "local:csp",
      reason: "slack-archived",
      because: "the channel is archived",
      fix: "Unarchive the channel in Slack, or give the board another channel in the settings.",
    };
    expect(world.logged.filter(({ id }) => id === ARCHIVED.id)).toEqual([line, line]);
  });
});

function twoBoards() {
  return openWorld([
    board({ secretaries: ["p2", "p6"] }),
    board({ id: "lsab", name: "Adults", channels: ["local:lsab"], secretaries: ["p4"] }),
  ]);
}
