import { rm } from "node:fs/promises";
import { afterEach, describe, expect, it } from "vitest";
import type { World } from "../../../../src/chat/local/open-local-workspace.ts";
import { type LocalSetup, openLocal } from "../local-driver.ts";

const START = "2026-05-18T08:00:00.000Z";
const MONDAYS = ["2026-05-25T08:00:00.000Z", "2026-06-01T08:00:00.000Z", "2026-06-08T08:00:00.000Z"];

let local: LocalSetup;

afterEach(() => local.close());

describe("moving the clock", () => {
  it("stops at everything that is due on the way, and answers with the very instant", async () => {
    const woken: string[] = [];
    await openAt(START, { ...timetable(MONDAYS), wake: async () => void woken.push(now()) });

    const { status, body } = await move("2026-06-03T12:00:00Z");

    expect({ status, body }).toEqual({ status: 200, body: { now: "2026-06-03T12:00:00.000Z" } });
    expect(woken).toEqual([START, MONDAYS[0], MONDAYS[1], "2026-06-03T12:00:00.000Z"]);
    expect((await local.request("GET", "/local/clock")).body).toEqual({
      now: "2026-06-03T12:00:00.000Z",
      next: { at: MONDAYS[2], what: "prompts" },
    });
  });

  it("to the next event stops there", async () => {
    await openAt(START, timetable(MONDAYS));

    expect((await move("next")).body).toEqual({ now: MONDAYS[0] });
    expect((await move("next")).body).toEqual({ now: MONDAYS[1] });
  });

  it("answers once all that was due is done", async () => {
    const done: string[] = [];
    await openAt(START, {
      ...timetable(MONDAYS),
      async wake() {
        const at = now();
        for (let turn = 0; turn < 20; turn += 1) await new Promise((resolve) => setImmediate(resolve));
        done.push(at);
      },
    });

    await move(MONDAYS[1] ?? "");

    expect(done).toEqual([START, MONDAYS[0], MONDAYS[1], MONDAYS[1]]);
  });

  it("lets the clock stand still while the bot works, and run on afterwards", async () => {
    let machine = Date.parse(START);
    const seen: string[] = [];
    await openAt(
      START,
      {
        ...timetable(MONDAYS),
        async wake() {
          machine += 5_000;
          seen.push(now());
        },
      },
      () => machine,
    );

    await move("next");

    expect(seen).toEqual([START, MONDAYS[0], MONDAYS[0]]);
    machine += 5_000;
    expect(now()).toBe("2026-05-25T08:00:05.000Z");
  });

  it("waits for a move that is under way", async () => {
    await openAt(START, timetable(MONDAYS));

    const answers = await Promise.all([move("next"), move("next"), move("next")]);

    expect(answers.map(({ body }) => body.now)).toEqual(MONDAYS);
  });

  it("back is refused", async () => {
    await openAt(START, timetable(MONDAYS));

    expect(await move("2026-05-18T07:00:00Z")).toMatchObject({
      status: 400,
      body: {
        error: `Cannot move the clock to "2026-05-18T07:00:00Z": it stands at ${START}, and time only goes forward.`,
        fix: "Give a later instant.",
      },
    });
    expect(now()).toBe(START);
  });

  it("to the next event is refused when nothing is planned", async () => {
    await openAt(START, timetable([]));

    expect(await move("next")).toMatchObject({
      status: 409,
      body: {
        error: "Cannot move the clock to the next event: nothing is planned.",
        fix: "Give an instant to move it to.",
      },
    });
  });

  it("stops with an error when the next event never passes", async () => {
    let wakes = 0;
    const due = { at: MONDAYS[0] ?? "", what: "prompts" };
    const wake = async () => {
      wakes += 1;
    };
    await openAt(START, { next: async () => due, wake });

    const { status, body } = await move("2026-06-03T12:00:00Z");

    expect(status).toBe(500);
    expect(body.error).toMatch(/^Cannot answer: something went wrong here \(reference [0-9a-f]{8}\)\.$/);
    expect(wakes).toBe(2);
    expect(local.logged.at(-1)).toMatchObject({
      event: "local-request-failed",
      facts: { path: "/local/clock" },
    });
  });

  it("that breaks off half-way leaves the clock where it broke off, running", async () => {
    let machine = Date.parse(START);
    const world = timetable(MONDAYS);
    const wake = async () => {
      if (now() === MONDAYS[1]) throw new Error("no bot");
    };
    await openAt(START, { ...world, wake }, () => machine);

    expect((await move("2026-12-01T00:00:00Z")).status).toBe(500);

    machine += 1_000;
    expect(now()).toBe("2026-06-01T08:00:01.000Z");
  });

  it("stops between two events when the workspace closes", async () => {
    let closed: Promise<void> = Promise.resolve();
    await openAt(START, {
      ...timetable(MONDAYS),
      async wake() {
        if (now() === MONDAYS[0]) closed = local.workspace.chat.close();
      },
    });

    const { status, body } = await move("2026-12-01T00:00:00Z");
    await closed;

    expect(status).toBe(503);
    expect(body.error).toBe(`Cannot move the clock on from ${MONDAYS[0]}: the workspace is closing.`);
  });
});

it("a moved clock is where it was after a restart", async () => {
  await openAt(START, timetable(MONDAYS));
  await move("next");
  await local.workspace.chat.close();
  const before = local;

  local = await openLocal({ directory: before.directory, startAt: START, realNow: stopped });

  expect((await local.request("GET", "/local/clock")).body.now).toBe(MONDAYS[0]);
  expect(local.workspace.startedAt).toBe(START);
  await rm(before.directory, { recursive: true });
});

async function openAt(startAt: string, world: Partial<World>, realNow = stopped): Promise<void> {
  local = await openLocal({ startAt, world, realNow });
}

function timetable(instants: readonly string[]): Pick<World, "next"> {
  return {
    async next(after) {
      const at = instants.find((instant) => instant > after);
      return at === undefined ? null : { at, what: "prompts" };
    },
  };
}

function stopped(): number {
  return Date.parse("2026-01-01T00:00:00Z");
}

function now(): string {
  return local.workspace.clock.now();
}

function move(to: string) {
  return local.request("POST", "/local/clock", { to });
}
