import { describe, expect, it } from "vitest";
import { collect } from "../../src/bot/collect.ts";
import { plainText } from "../../src/chat/plain-text.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import type { Reply, Written } from "../../src/core/model/reply.ts";
import { asQuestionId, asUserRef, itemId, type MessageRef } from "../../src/core/names/ids.ts";
import { at, ROUND } from "../core/build.ts";
import { closeItem } from "./close-item.ts";
import { openWorld, type World } from "./open-world.ts";
import { turns } from "./turns.ts";

describe("a reply", () => {
  it("is told to be kept only where it is among the records", async () => {
    const { world, written } = await answered();
    const { inbox } = world.bot;
    const elsewhere = { ...written, thread: { ...written.thread, id: "unknown" } };

    expect(await inbox.reply({ kind: "new", written })).toEqual({ kept: true });
    expect(await inbox.reply({ kind: "new", written })).toEqual({ kept: true });
    expect(await inbox.reply({ kind: "new", written: elsewhere })).toEqual({
      kept: false,
      because: "the records know no question that was posted here. Tell the secretary of the board",
    });
    expect(world.journal("kept")).toHaveLength(1);
  });

  it("is kept as whoever wrote it, and the post of its prompt says so", async () => {
    const { world, written } = await answered();

    await collect(world.bot, world.runtime(), { kind: "new", written });
    await world.bot.settled();

    expect(world.journal("kept")).toMatchObject([
      {
        by: "p3",
        evidence: {
          item: itemId(ROUND, asQuestionId("csp-1")),
          text: "Yes, page 4.",
          message: written.message,
        },
      },
    ]);
    expect(textOf(world, written.thread)).toContain("Status: answered. Answer received");
    expect(world.chat.shows("local:p2")).toEqual([]);
  });

  it("is promised once it is on disk, and not before", async () => {
    const { world, written } = await answered();
    const done: string[] = [];
    world.disk.stop();
    const collecting = collect(world.bot, world.runtime(), { kind: "new", written }).then(() =>
      done.push("kept"),
    );
    await turns();
    expect(done).toEqual([]);

    world.disk.goOn();
    await collecting;
    await world.bot.settled();

    expect(world.journal("kept")).toHaveLength(1);
  });

  it("is promised without waiting for the post of its prompt", async () => {
    const { world, written } = await answered();
    const goOn = world.chat.stall("update");

    await collect(world.bot, world.runtime(), { kind: "new", written });
    expect(textOf(world, written.thread)).toContain("No reply yet");

    goOn();
    await world.bot.settled();
    expect(textOf(world, written.thread)).toContain("Answer received from Mo Member");
  });

  it("that comes a second time is kept once, and waits until the first is on disk", async () => {
    const { world, written } = await answered();
    const done: string[] = [];
    world.disk.stop();
    const both = [0, 1].map(() =>
      collect(world.bot, world.runtime(), { kind: "new", written }).then(() => done.push("kept")),
    );
    await turns();
    expect(done).toEqual([]);

    world.disk.goOn();
    await Promise.all(both);
    await world.bot.settled();

    expect(world.journal("kept")).toHaveLength(1);
    expect(world.logged.filter(({ what }) => Array.isArray(what) && what.includes("kept"))).toHaveLength(1);
  });

  it("that could not be kept is no promise", async () => {
    const { world, written } = await answered();
    const runtime = world.runtime();
    const full = new ExpectedError("disk-full", "the disk is full", "Make room.");
    const memory = { ...runtime.memory, commit: () => Promise.reject(full) };

    await expect(collect(world.bot, { ...runtime, memory }, { kind: "new", written })).rejects.toBe(full);
  });

  it("that is edited or deleted is kept so, by its writer", async () => {
    const { world, written } = await answered();
    await collect(world.bot, world.runtime(), { kind: "new", written });
    world.at("2026-09-07 09:10");
    await collect(world.bot, world.runtime(), {
      kind: "changed",
      written: world.chat.edit(written, "Yes, page 5."),
    });
    await world.bot.settled();
    expect(world.journal("changed")).toMatchObject([{ by: "p3", text: "Yes, page 5." }]);

    await collect(world.bot, world.runtime(), withdrawal(written, at("2026-09-07 09:20")));
    await world.bot.settled();

    expect(world.journal("withdrawn")).toMatchObject([{ by: "p3", withdrawnAt: at("2026-09-07 09:20") }]);
    expect(textOf(world, written.thread)).toContain("Status: open");
  });

  it("to a closed item is pointed out to the secretary", async () => {
    const { world, written } = await answered();
    await closeItem(world);

    await collect(world.bot, world.runtime(), { kind: "new", written });
    await world.bot.settled();

    expect(world.journal("kept")).toHaveLength(1);
    expect(world.chat.shows("local:p2")).toEqual(["A reply came to a closed question: CSP-01 (26/27)"]);
  });
});

describe("chatter", () => {
  it.each<[string, (written: Written) => Written]>([
    ["a command", (written) => ({ ...written, text: "/soc status" })],
    ["what another bot writes", (written) => ({ ...written, author: { ...written.author, bot: true } })],
    ["what is written elsewhere", (written) => ({ ...written, thread: { ...written.thread, id: "x" } })],
    ["a post of its own", (written) => ({ ...written, message: written.thread })],
  ])("is not kept, and costs no wait for the disk: %s", async (_what, change) => {
    const { world, written } = await answered();
    const { n } = world.runtime().memory.state();
    world.disk.stop();

    await collect(world.bot, world.runtime(), { kind: "new", written: change(written) });

    expect(world.runtime().memory.state().n).toBe(n);
  });
});

/** Somebody has replied to the first prompt, and the bot has not heard of it. */
async function answered() {
  const world = await openWorld();
  await world.bot.begin();
  world.at("2026-09-07 09:05");
  const written = world.chat.reply(
    world.prompt("CSP-01"),
    asUserRef("local:p3"),
    "Mo Member",
    "Yes, page 4.",
  );
  return { world, written };
}

/** A deletion as a platform tells it that does not say of whose message. */
function withdrawal({ message }: Written, deletedAt: string): Reply {
  return { kind: "withdrawn", message, thread: null, author: null, at: deletedAt };
}

function textOf({ chat }: World, { id }: MessageRef): string {
  return chat.said
    .filter(({ message }) => message.id === id)
    .map(({ post }) => plainText(post))
    .join("\n");
}
