import { describe, expect, it } from "vitest";
import type { Trouble } from "../../src/chat/chat.ts";
import { platformClock } from "../../src/chat/platform-clock.ts";
import type { LogEvent } from "../../src/log/log-events.ts";
import { spoken } from "../reasons.ts";

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.parse("2026-11-24T12:00:00.000Z");

describe("a platform's clock", () => {
  it.each([
    ["an hour behind", -HOUR, "1 hour behind that of Slack"],
    ["an hour and two minutes ahead", HOUR + 2 * MINUTE, "1 hour 2 minutes ahead of that of Slack"],
    ["three minutes ahead", 3 * MINUTE, "3 minutes ahead of that of Slack"],
    ["two days ahead", 48 * HOUR, "2 days ahead of that of Slack"],
  ])("tells once that this machine is %s, and what to do", async (_what, ahead, words) => {
    const { clock, answer, troubles, logged } = open(ahead);

    await clock.measure(answer);
    await answer();
    await answer();

    expect(spoken(clock.condition())).toMatchObject([
      { code: "clock-off", because: expect.stringContaining(words), fix: expect.stringContaining("NTP") },
    ]);
    expect(spoken(troubles)).toMatchObject([{ because: expect.stringContaining(words) }]);
    expect(logged).toEqual(["clock-off"]);
  });

  it.each([
    ["right", 0],
    ["two minutes ahead", 2 * MINUTE - SECOND],
    ["two minutes behind", SECOND - 2 * MINUTE],
  ])("tells nobody of a machine that is %s", async (_what, ahead) => {
    const { clock, answer, troubles } = open(ahead);

    await clock.measure(answer);
    await answer();

    expect(clock.condition()).toEqual([]);
    expect(troubles).toEqual([]);
  });

  it("is not misled by one odd answer, whichever it is", async () => {
    for (const odd of [1, 2, 3, 4]) {
      const { clock, answer, troubles } = open(0, (count) => (count === odd ? HOUR : 0));
      await clock.measure(answer);
      for (let more = 0; more < 4; more += 1) await answer();

      expect(clock.condition()).toEqual([]);
      expect(troubles).toEqual([]);
    }
  });

  it("takes nothing from an answer that was long on its way, or says no time", async () => {
    const { clock, here, troubles } = open(0);
    await clock.measure(async () => {
      clock.heard(new Date(here() - HOUR).toUTCString(), here(), here() + HOUR);
      clock.heard("soon", here(), here());
      clock.heard(null, here(), here());
    });

    expect(troubles).toEqual([]);
    expect(clock.now()).toBe(new Date(here()).toISOString());
  });

  it("is right again when it is, and tells of it anew when it is not", async () => {
    const world = open(HOUR);
    const { clock, answer, troubles, logged } = world;
    await clock.measure(answer);

    world.ahead = 0;
    await clock.measure(answer);
    expect(clock.condition()).toEqual([]);
    world.passed = 24 * HOUR;
    world.ahead = -HOUR;
    await clock.measure(answer);

    expect(logged).toEqual(["clock-off", "clock-right", "clock-off"]);
    expect(new Set(troubles.map(({ id }) => id)).size).toBe(2);
  });

  it("tells what time it is there, and looks back from there with a day to spare", async () => {
    const { clock, answer, here } = open(HOUR);
    await clock.measure(answer);

    expect(Math.abs(Date.parse(clock.now()) - START)).toBeLessThanOrEqual(SECOND);
    expect(clock.lookFrom(new Date(here()).toISOString())).toBeLessThanOrEqual(START - 23 * HOUR);
  });
});

/** A machine that is so far ahead of a platform. `odd` says how much an answer is wrong by, each by its number. */
function open(ahead: number, odd: (count: number) => number = () => 0) {
  const troubles: Trouble[] = [];
  const logged: LogEvent[] = [];
  let count = 0;
  const world = { ahead, passed: 0 };
  const here = () => START + world.passed + world.ahead;
  const clock = platformClock({
    platform: "slack",
    now: here,
    log: (event) => logged.push(event),
    trouble: (trouble) => troubles.push(trouble),
  });
  const answer = async () => {
    count += 1;
    clock.heard(new Date(START + world.passed + odd(count)).toUTCString(), here(), here());
  };
  return Object.assign(world, { clock, answer, here, troubles, logged });
}
