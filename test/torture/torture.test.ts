import { expect, it } from "vitest";
import { runSeed } from "./run/run-seed.ts";
import { makeSchedule } from "./schedule/make-schedule.ts";
import { tellSchedule } from "./schedule/tell-schedule.ts";

/** Three on the local workspace, three on Slack, two on Teams, two on both. */
const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 12];

it.each(SEEDS)(
  "a real process that much goes wrong for is found well from outside (npm run torture -- --seed %i)",
  { timeout: 600_000 },
  async (seed) => {
    const schedule = makeSchedule(seed, null, []);

    expect(await runSeed(schedule), tellSchedule(schedule)).toEqual([]);
  },
);
