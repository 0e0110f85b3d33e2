import { expect, it } from "vitest";
import { sweep } from "../../../src/bot/sweep.ts";
import { wake } from "../../../src/bot/wake.ts";
import { gatherFacts } from "../../../src/cli/health/gather-facts.ts";
import { probesOf } from "../../../src/cli/health/probes-of.ts";
import { verdict } from "../../../src/cli/health/verdict.ts";
import { asUserRef } from "../../../src/core/names/ids.ts";
import { beatRunner } from "../../../src/schedule/beat-runner.ts";
import { openWorld } from "../../bot/open-world.ts";
import { NOT_IN_CHANNEL } from "../../reasons.ts";

const REFUSED = { kind: "not-allowed", reason: NOT_IN_CHANNEL } as const;

it("answers 503 at /healthz and 200 at /livez until the bot has begun, and 200 at both from then on", async () => {
  const { probes, begin } = await open();

  expect(probes["/livez"]()).toEqual({ status: 200, body: { live: true, because: null } });
  expect(probes["/healthz"]()).toMatchObject({
    status: 503,
    body: { ok: false, degraded: false, reasons: [{ code: "starting" }] },
  });
  await begin();

  expect(probes["/livez"]().status).toBe(200);
  expect(probes["/healthz"]()).toEqual({
    status: 200,
    body: {
      ok: true,
      degraded: false,
      reasons: [],
      connections: [{ platform: "local", ok: true, because: null, fix: null }],
      now: "2026-09-07T08:00:00.000Z",
      boards: [expect.objectContaining({ id: "csp", events: expect.any(Number), pending: 0, heldUp: [] })],
    },
  });
});

it("answers 503 at both when a restart would help", async () => {
  const { world, probes, begin } = await open();
  world.disk.isFull = true;

  await expect(begin()).rejects.toThrow("the disk is full");

  expect(probes["/livez"]()).toEqual({
    status: 503,
    body: { live: false, because: "the bot could not begin" },
  });
  expect(probes["/healthz"]().status).toBe(503);
});

it("a full disk is told at once, also of what nobody waits for, and until something is written again", async () => {
  const { world, probes, begin } = await open();
  await begin();
  const root = world.prompt("CSP-01");
  world.chat.reply(root, asUserRef("local:p3"), "Ann Lee", "It is in the plan.");

  world.disk.isFull = true;
  const written = world.chat.reply(root, asUserRef("local:p3"), "Ann Lee", "And in the minutes.");
  await expect(world.bot.inbox.reply({ kind: "new", written })).rejects.toThrow();
  expect(probes["/livez"]().status).toBe(200);
  expect(probes["/healthz"]()).toMatchObject({
    status: 503,
    body: { ok: false, reasons: [{ code: "cannot-write", fix: "Free some space." }] },
  });
  // Nothing is due, so that nothing is written.
  await wake(world.bot);
  expect(probes["/healthz"]().status).toBe(503);

  world.disk.isFull = false;
  await sweep(world.bot);
  await world.bot.settled();
  expect(probes["/healthz"]()).toMatchObject({ status: 200, body: { ok: true, degraded: false } });
});

it("a channel that cannot be read back is told, until it can be", async () => {
  const { world, probes, begin } = await open();
  await begin();

  world.chat.fail("thread", REFUSED);
  await sweep(world.bot);
  expect(probes["/healthz"]()).toMatchObject({
    status: 200,
    body: {
      ok: true,
      degraded: true,
      reasons: [
        {
          code: "channel-not-read",
          because: "csp, local:csp: the bot is not in the channel",
          fix: expect.stringContaining("/invite"),
        },
      ],
    },
  });

  world.chat.recover();
  await sweep(world.bot);
  expect(probes["/healthz"]()).toMatchObject({ status: 200, body: { degraded: false, reasons: [] } });
});

it("a channel that takes no post is told, beside what is held up there", async () => {
  const { world, probes, begin } = await open();
  world.chat.fail("say", REFUSED);
  await begin();

  expect(probes["/healthz"]()).toMatchObject({
    status: 200,
    body: {
      degraded: true,
      reasons: [{ code: "channel-not-reached" }],
      boards: [{ pending: 2, heldUp: ["the bot is not in the channel", "the bot is not in the channel"] }],
    },
  });
  // What somebody wrote, and who, is nowhere.
  expect(JSON.stringify(probes["/healthz"]().body)).not.toMatch(/Ann|p3/);
});

async function open() {
  const world = await openWorld();
  const failed = (error: unknown) => {
    throw error;
  };
  const beats = beatRunner({
    ...{ wake: () => wake(world.bot), sweep: () => sweep(world.bot), log: () => {}, failed },
  });
  const chats = new Map([["local", world.chat]] as const);
  const probes = probesOf(world.bot, chats, () => verdict(gatherFacts(world.bot, beats, chats, null)));
  return { world, probes, begin: () => beats.begin(world.bot.begin) };
}
