import { expect, it } from "vitest";
import { readOptions } from "./read-options.ts";

it("twenty seeds are run as long as nobody says how many, as many at once as there are cores", () => {
  const seeds = Array.from({ length: 20 }, (_, index) => index + 1);
  expect(readOptions([], 4)).toEqual({ seeds, platform: null, without: [], atOnce: 4 });
});

it("seeds are counted from the first, and one alone is run again", () => {
  expect(readOptions(["--seeds", "3", "--first", "40"], 2).seeds).toEqual([40, 41, 42]);
  expect(readOptions(["--seed", "41", "--seeds", "3"], 2).seeds).toEqual([41]);
});

it("a platform is chosen, and faults are left out", () => {
  expect(readOptions(["--platform", "teams", "--without", "skew,lag"], 2)).toMatchObject({
    platform: "teams",
    without: ["skew", "lag"],
  });
});

it.each([
  [["--seeds", "0"], '--seeds takes a whole number from 1 on, not "0".'],
  [["--seeds", "many"], '--seeds takes a whole number from 1 on, not "many".'],
  [["--seed=-1"], '--seed takes a whole number from 0 on, not "-1".'],
  [["--first", "1.5"], '--first takes a whole number from 0 on, not "1.5".'],
  [["--platform", "irc"], '--platform takes local, slack, teams, not "irc".'],
  [["--without", "rain"], "--without takes calls, lag,"],
  [["--sedes", "3"], "--sedes"],
])("%j is refused, and what may be given is said", (given, message) => {
  expect(() => readOptions(given, 2)).toThrow(message);
});
