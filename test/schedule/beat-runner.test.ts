import { setImmediate as turn } from "node:timers/promises";
import { describe, expect, it } from "vitest";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { beatRunner } from "../../src/schedule/beat-runner.ts";
import { type HeldWork, heldWork } from "./held-work.ts";

const FULL = new ExpectedError("disk-full", "The disk is full.", "Make room.");

describe("what the health check is told", () => {
  it("is whether the bot has begun", async () => {
    const { runner } = begin();
    const work = heldWork();

    const begun = runner.begin(work.work);
    expect(runner.states().beginning).toBe("under way");
    work.end();
    await begun;

    expect(runner.states()).toEqual({ beginning: "done", wake: IDLE, sweep: IDLE });
  });

  it("is that it could not begin", async () => {
    const { runner } = begin();

    await expect(runner.begin(() => Promise.reject(FULL))).rejects.toBe(FULL);

    expect(runner.states().beginning).toBe("failed");
  });

  it.each(["wake", "sweep"] as const)("is a failed %s, until one of its kind goes well", async (kind) => {
    const { runner, told, faults } = begin();
    await runner.begin(async () => undefined);
    const other = kind === "wake" ? "sweep" : "wake";
    const fault = { because: "The disk is full.", fix: "Make room." };

    faults[kind] = FULL;
    await runner[kind]();
    await runner[other]();
    expect(runner.states()).toMatchObject({ [kind]: { fault }, [other]: { fault: null } });

    faults[kind] = null;
    await runner[other]();
    expect(runner.states()).toMatchObject({ [kind]: { fault } });
    await runner[kind]();
    expect(runner.states()).toMatchObject({ [kind]: { fault: null } });
    expect(told).toEqual([
      ["beat-failed", { beat: kind, code: "disk-full", message: "The disk is full.", fix: "Make room." }],
    ]);
  });

  it("is that there is a bug, without its words, which are told at once", async () => {
    const { runner, bugs, faults } = begin();
    await runner.begin(async () => undefined);
    const bug = new Error("a bug with Ann's words in it");

    faults.wake = bug;
    await runner.wake();

    expect(bugs).toEqual([bug]);
    expect(runner.states().wake.fault?.because).toBe("there is a fault in the bot");
  });

  it.each(["wake", "sweep"] as const)("is for how long a %s has been under way", async (kind) => {
    const { held, runner, time } = hold(kind);
    const under = runner[kind]();
    await turn();

    time.passes(700_000);
    expect(runner.states()[kind].underWay).toBe(700_000);

    held.end(FULL);
    await under;
    expect(runner.states()[kind].underWay).toBe(null);
  });
});

const IDLE = { fault: null, underWay: null };

describe("beats that come while one is under way", () => {
  it.each(["wake", "sweep"] as const)("are one %s more, which begins after them", async (kind) => {
    const { held, runner } = hold(kind);

    const first = runner[kind]();
    await turn();
    const late = [runner[kind](), runner[kind](), runner[kind]()];
    await turn();
    expect(held.begun()).toBe(1);

    held.end();
    expect(await first).toBe(true);
    await turn();
    expect(held.begun()).toBe(2);
    held.end();
    expect(await Promise.all(late)).toEqual([true, true, true]);
    expect(held.begun()).toBe(2);
  });

  it("are told once that they failed", async () => {
    const { held, runner, told } = hold("wake");

    const both = [runner.wake(), runner.wake()];
    await turn();
    held.end(FULL);
    await Promise.all(both);

    expect(told).toHaveLength(1);
  });

  it("wait for the first work after a start", async () => {
    const { held, runner } = hold("wake");
    const work = heldWork();

    const begun = runner.begin(work.work);
    const woken = runner.wake();
    await turn();
    expect(held.begun()).toBe(0);

    work.end();
    await begun;
    await turn();
    expect(held.begun()).toBe(1);
    held.end();
    expect(await woken).toBe(true);
  });

  it("are not carried if the first work after a start went wrong", async () => {
    const { held, runner } = hold("wake");
    const work = heldWork();

    const begun = runner.begin(work.work);
    const woken = runner.wake();
    work.end(FULL);

    await expect(begun).rejects.toBe(FULL);
    expect(await woken).toBe(false);
    expect(held.begun()).toBe(0);
  });
});

it("stopping waits for the beat under way; the one that waits, and any later one, is not carried", async () => {
  const { held, runner } = hold("sweep");
  const under = runner.sweep();
  await turn();
  const waiting = runner.sweep();
  let stopped = false;

  const stopping = runner.stop().then(() => {
    stopped = true;
  });
  await turn();
  expect(stopped).toBe(false);

  held.end();
  await stopping;
  expect(await Promise.all([under, waiting, runner.sweep(), runner.wake()])).toEqual([
    true,
    false,
    false,
    false,
  ]);
  expect(held.begun()).toBe(1);
});

/** A runner of beats that end at once: well, or with the fault that is set. */
function begin() {
  const faults: { wake: Error | null; sweep: Error | null } = { wake: null, sweep: null };
  const beat = (kind: keyof typeof faults) => async () => {
    if (faults[kind] !== null) throw faults[kind];
  };
  return { faults, ...listening({ wake: beat("wake"), sweep: beat("sweep") }) };
}

/** A runner of which one beat goes on until it is told to end. */
function hold(kind: "wake" | "sweep") {
  const held: HeldWork = heldWork();
  const idle = async () => undefined;
  return { held, ...listening({ wake: idle, sweep: idle, [kind]: held.work }) };
}

function listening(beats: { wake: () => Promise<void>; sweep: () => Promise<void> }) {
  const told: unknown[] = [];
  const bugs: unknown[] = [];
  let now = 0;
  const time = {
    passes(milliseconds: number) {
      now += milliseconds;
    },
  };
  const runner = beatRunner({
    ...beats,
    clock: () => now,
    log: (event, facts) => void told.push([event, facts]),
    failed: (error) => void bugs.push(error),
  });
  return { told, bugs, time, runner };
}
