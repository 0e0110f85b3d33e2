import { expect, it } from "vitest";
import type { ReasonCode } from "../../../src/cli/health/severity.ts";
import type { Verdict } from "../../../src/cli/health/verdict.ts";
import { watchHealth } from "../../../src/cli/health/watch-health.ts";

it("has a line for every change, and one only", () => {
  const { told, is } = watched();

  is("failed", "starting");
  is("well");
  is("degraded", "mentions-only");
  is("degraded", "mentions-only");
  is("degraded", "mentions-only", "person-not-reached", "person-not-reached");
  is("degraded", "person-not-reached", "mentions-only");
  is("failed", "cannot-speak", "mentions-only");
  is("restart", "wake-stuck");
  is("well");
  is("well");

  expect(told).toEqual([
    ["health-degraded", { codes: ["mentions-only"], ...about("mentions-only") }],
    ["health-degraded", { codes: ["mentions-only", "person-not-reached"], ...about("mentions-only") }],
    ["health-failed", { codes: ["cannot-speak", "mentions-only"], ...about("cannot-speak") }],
    ["health-failed", { codes: ["wake-stuck"], ...about("wake-stuck") }],
    ["health-recovered", {}],
  ]);
});

it("looks when the bot has begun and from then on, though nobody asks", async () => {
  const { told, watch, becomes } = watched();
  becomes("failed", "cannot-hear");

  watch.begin();
  expect(told).toEqual([["health-failed", { codes: ["cannot-hear"], ...about("cannot-hear") }]]);
  becomes("well");

  await expect.poll(() => told[1]).toEqual(["health-recovered", {}]);
  watch.end();
});

function watched() {
  const told: unknown[] = [];
  let now: Verdict = { is: "well", reasons: [] };
  const watch = watchHealth(
    () => now,
    (event, facts) => void told.push([event, facts]),
    1,
  );
  const becomes = (is: Verdict["is"], ...codes: ReasonCode[]) => {
    now = { is, reasons: codes.map((code) => ({ code, ...about(code) })) };
  };
  return {
    told,
    watch,
    becomes,
    is(...given: Parameters<typeof becomes>) {
      becomes(...given);
      watch.judge();
    },
  };
}

function about(code: ReasonCode) {
  return { because: `because of ${code}`, fix: `mend ${code}` };
}
