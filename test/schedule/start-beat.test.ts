import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { beatRunner } from "../../src/schedule/beat-runner.ts";
import { startBeat } from "../../src/schedule/start-beat.ts";
import { heldWork } from "./held-work.ts";

const MINUTE = 60_000;

describe("the beat in the night of a clock change, whatever time the machine is on", () => {
  it.each([
    ["Europe/London", "back", "2026-10-24T23:59:30Z", "2026-10-25T03:00:30Z", 0],
    ["Europe/London", "forward", "2027-03-27T23:59:30Z", "2027-03-28T03:00:30Z", 23],
    [
      ...(["Europe/London", "back, started in the hour that comes twice"] as const),
      ...(["2026-10-25T01:09:30Z", "2026-10-25T03:00:30Z", 1] as const),
    ],
    // Half an hour, and from a quarter to.
    ["Australia/Lord_Howe", "back", "2027-04-03T14:29:30Z", "2027-04-03T17:00:30Z", 1],
    ["Pacific/Chatham", "forward", "2026-09-26T13:29:30Z", "2026-09-26T15:00:30Z", 2],
  ])("comes each minute in %s as the clocks go %s", async (zone, _, from, to, hour) => {
    const [start, ...beats] = await linesOfNight(zone, from, to);

    // The machine's wall, as the process found it.
    expect(start).toBe(`at ${hour} o'clock`);
    expect(beats.filter((line) => line.startsWith("wake"))).toEqual(
      minutesBetween(from, to, 1).map((at) => `wake ${at}`),
    );
    expect(beats.filter((line) => line.startsWith("sweep"))).toEqual(
      minutesBetween(from, to, 5).map((at) => `sweep ${at}`),
    );
  });
});

describe("the beat", () => {
  beforeEach(() => vi.useFakeTimers({ now: new Date("2026-11-24T09:00:30Z") }));
  afterEach(() => vi.useRealTimers());

  it("comes late when the process was too busy to hear it, and the next one in time", async () => {
    const { woken, beat } = startCounting();

    await vi.advanceTimersByTimeAsync(29_000);
    busyUntil("2026-11-24T09:01:07Z");
    await vi.advanceTimersByTimeAsync(MINUTE);

    expect(woken).toEqual(["09:01:08", "09:02:00"]);
    await beat.stop();
  });

  it("comes once, at once, for all that a sleeping machine slept through", async () => {
    const { woken, swept, beat } = startCounting();

    await vi.advanceTimersByTimeAsync(29_000);
    busyUntil("2026-11-24T11:42:50Z");
    await vi.advanceTimersByTimeAsync(4 * MINUTE + 5_000);

    expect(woken).toEqual(["11:42:51", "11:43:00", "11:44:00", "11:45:00", "11:46:00"]);
    // Its timer had four minutes more to run when the machine fell asleep.
    expect(swept).toEqual(["11:46:51"]);
    await beat.stop();
  });

  it("that takes long is not overtaken: one waits for it, and the log is told", async () => {
    const wake = heldWork();
    const told: unknown[] = [];
    const log = (event: string, facts: unknown) => void told.push([event, facts]);
    const beat = startBeat(beatRunner({ wake: wake.work, sweep: async () => undefined, log, failed }), log);

    await vi.advanceTimersByTimeAsync(4 * MINUTE);
    expect(wake.begun()).toBe(1);
    expect(told).toEqual(Array(3).fill(["beat-overran", { beat: "wake" }]));

    wake.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(wake.begun()).toBe(2);
    wake.end();
    await vi.advanceTimersByTimeAsync(0);
    expect(wake.begun()).toBe(2);

    await beat.stop();
  });

  it("goes on waking while a sweep takes longer than sweeps are apart", async () => {
    const sweep = heldWork();
    let wakes = 0;
    const wake = async () => {
      wakes += 1;
    };
    const beat = startBeat(beatRunner({ wake, sweep: sweep.work, log, failed }), log);

    await vi.advanceTimersByTimeAsync(20 * MINUTE);

    expect(sweep.begun()).toBe(1);
    expect(wakes).toBe(20);
    sweep.end();
    await vi.advanceTimersByTimeAsync(0);
    sweep.end();
    await beat.stop();
  });

  it("stops once what is under way has ended, and none starts after that", async () => {
    const wake = heldWork();
    const beat = startBeat(beatRunner({ wake: wake.work, sweep: async () => undefined, log, failed }), log);
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    let stopped = false;

    const stopping = beat.stop().then(() => {
      stopped = true;
    });
    await vi.advanceTimersByTimeAsync(3 * MINUTE);
    expect(stopped).toBe(false);

    wake.end();
    await stopping;
    await vi.advanceTimersByTimeAsync(10 * MINUTE);
    // The one that waited is not carried either.
    expect(wake.begun()).toBe(1);
    expect(vi.getTimerCount()).toBe(0);
  });
});

const log = () => undefined;

function failed(error: unknown): never {
  throw error;
}

function startCounting() {
  const woken: string[] = [];
  const swept: string[] = [];
  const wake = async () => void woken.push(timeOfDay());
  const sweep = async () => void swept.push(timeOfDay());
  return { woken, swept, beat: startBeat(beatRunner({ wake, sweep, log, failed }), log) };
}

/** Time goes by, and no timer is heard: each still has as long to run as before. */
function busyUntil(instant: string): void {
  vi.setSystemTime(new Date(instant));
}

function timeOfDay(): string {
  return new Date().toISOString().slice(11, 19);
}

async function linesOfNight(zone: string, from: string, to: string): Promise<string[]> {
  const script = join(import.meta.dirname, "beat-through-a-night.ts");
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", script, from, to], {
    env: { ...process.env, TZ: zone },
    // A beat that never comes would otherwise be waited for without end.
    timeout: 50_000,
  });
  return stdout.trimEnd().split("\n");
}

/** Every so many whole minutes. */
function minutesBetween(from: string, to: string, every: number): string[] {
  const step = every * MINUTE;
  const first = Math.ceil(Date.parse(from) / step);
  const last = Math.floor(Date.parse(to) / step);
  return Array.from({ length: last - first + 1 }, (_, i) => new Date((first + i) * step).toISOString());
}
