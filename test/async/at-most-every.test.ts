import { expect, it } from "vitest";
import { atMostEvery } from "../../src/async/at-most-every.ts";

it("something that may be told once a minute is told the first time, and again when a minute has passed", () => {
  let now = 5;
  const mayTell = atMostEvery(60_000, () => now);
  const at = (time: number) => {
    now = time;
    return mayTell();
  };

  expect([at(5), at(6), at(60_004), at(60_005), at(60_006), at(200_000)]).toEqual([
    true,
    false,
    false,
    true,
    false,
    true,
  ]);
});
