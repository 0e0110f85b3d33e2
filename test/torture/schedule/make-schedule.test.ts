import { expect, it } from "vitest";
import { makeSchedule } from "./make-schedule.ts";
import type { FaultName } from "./schedule.ts";

const SEEDS = Array.from({ length: 200 }, (_, seed) => seed);
const ALL = SEEDS.flatMap((seed) => makeSchedule(seed, null, []).lives);

it("a seed is always the same run, and another seed another", () => {
  expect(makeSchedule(7, null, [])).toEqual(makeSchedule(7, null, []));
  expect(new Set(SEEDS.map((seed) => JSON.stringify(makeSchedule(seed, null, []).lives))).size).toBe(
    SEEDS.length,
  );
});

it("seeds come to every platform, and to two at once", () => {
  const drawn = new Set(SEEDS.map((seed) => makeSchedule(seed, null, []).platforms.join(" and ")));
  expect([...drawn].sort()).toEqual(["local", "slack", "slack and teams", "teams"]);
});

it.each<[FaultName, (life: (typeof ALL)[number]) => boolean]>([
  ["calls", ({ calls }) => calls.length > 0],
  ["lag", ({ lag }) => lag > 0],
  ["travel", ({ travels }) => travels.some(({ copies }) => copies.length !== 1)],
  ["jump", ({ passed }) => passed > 0],
  ["skew", ({ skew }) => skew !== 0],
  ["restore", ({ restored }) => restored],
  ["early-kill", ({ ends }) => ends.how === "killed" && ends.at.after !== "answers"],
  ["write-kill", ({ ends }) => ends.how === "killed" && ends.at.after === "answers"],
])("%s is drawn, and can be left out without a change to anything else", (fault, has) => {
  const without = SEEDS.flatMap((seed) => makeSchedule(seed, null, [fault]).lives);

  expect(ALL.some(has)).toBe(true);
  expect(without.some(has)).toBe(false);
  expect(without.map(({ actions }) => actions)).toEqual(ALL.map(({ actions }) => actions));
});
