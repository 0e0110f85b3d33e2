import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type MovableClock, openMovableClock } from "../../../../src/chat/local/clock/movable-clock.ts";
import { ExpectedError } from "../../../../src/core/model/errors.ts";

const SECOND = 1_000;
const DAY = 86_400 * SECOND;

let directory: string;
let machine: number;
let logged: string[];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "soc-clock-"));
  machine = Date.parse("2026-05-18T08:00:00.000Z");
  logged = [];
});

afterEach(() => rmSync(directory, { recursive: true, force: true }));

describe("on the first start", () => {
  it("the clock shows the machine's time and runs with it", () => {
    const clock = open();

    expect(clock.now()).toBe("2026-05-18T08:00:00.000Z");
    machine += 90 * SECOND;
    expect(clock.now()).toBe("2026-05-18T08:01:30.000Z");
    expect(clock.startedAt).toBe("2026-05-18T08:00:00.000Z");
  });

  it.each(["2027-01-04T09:00:00.000Z", "2020-02-29T09:00:00.000Z"])(
    "it starts at %s when it is told so",
    (startAt) => {
      const clock = open({ startAt });

      expect(clock.now()).toBe(startAt);
      expect(clock.startedAt).toBe(startAt);
    },
  );

  it("it is never before the newest message", () => {
    const clock = open({ startAt: "2026-01-01T00:00:00.000Z", notBefore: "2026-03-01T12:00:00.000Z" });

    expect(clock.now()).toBe("2026-03-01T12:00:00.000Z");
  });
});

describe("while it is held", () => {
  it("it stands still, and runs on from there when it is let go", () => {
    const clock = open();

    clock.holdAt("2026-06-01T08:00:00.000Z");
    machine += 20 * SECOND;
    expect(clock.now()).toBe("2026-06-01T08:00:00.000Z");

    clock.run();
    expect(clock.now()).toBe("2026-06-01T08:00:00.000Z");
    machine += 20 * SECOND;
    expect(clock.now()).toBe("2026-06-01T08:00:20.000Z");
  });

  it("it cannot be held at a time that has passed", () => {
    const clock = open();

    clock.holdAt("2026-05-01T08:00:00.000Z");

    expect(clock.now()).toBe("2026-05-18T08:00:00.000Z");
  });

  it("a time it was set to is on disk at once", () => {
    open().holdAt("2026-06-01T08:00:00.000Z");

    const next = open();

    expect(next.now()).toBe("2026-06-01T08:00:00.000Z");
    expect(next.startedAt).toBe("2026-05-18T08:00:00.000Z");
  });

  it("it is not moved when that cannot be written", () => {
    const clock = open();
    rmSync(directory, { recursive: true });

    expect(() => clock.holdAt("2026-06-01T08:00:00.000Z")).toThrow(ExpectedError);
    expect(clock.now()).toBe("2026-05-18T08:00:00.000Z");
    machine += SECOND;
    expect(clock.now()).toBe("2026-05-18T08:00:01.000Z");
  });
});

describe("ticks", () => {
  it("are later than any time given before, and no time after them is earlier", () => {
    const clock = open();
    const times = [clock.now(), clock.tick(), clock.tick(), clock.now()];

    expect(times).toEqual([
      "2026-05-18T08:00:00.000Z",
      "2026-05-18T08:00:00.001Z",
      "2026-05-18T08:00:00.002Z",
      "2026-05-18T08:00:00.002Z",
    ]);
  });
});

describe("between two starts", () => {
  it("it has run on with the same distance from the machine's time", () => {
    const first = open();
    first.holdAt("2026-06-01T08:00:00.000Z");
    first.run();
    machine += 10 * SECOND;
    expect(first.now()).toBe("2026-06-01T08:00:10.000Z");
    first.close();

    machine += 3 * DAY;
    expect(open().now()).toBe("2026-06-04T08:00:10.000Z");
  });

  it("a stop in order loses no time and gains none", () => {
    const first = open();
    machine += 7 * SECOND;
    const last = first.now();
    first.close();

    expect(open().now()).toBe(last);
  });

  it("a later start time moves it forward, an earlier one counts for nothing", () => {
    open({ startAt: "2026-06-01T08:00:00.000Z" }).close();
    open({ startAt: "2026-05-20T08:00:00.000Z" }).close();
    expect(open().now()).toBe("2026-06-01T08:00:00.000Z");

    const later = open({ startAt: "2026-07-01T08:00:00.000Z" });

    expect(later.now()).toBe("2026-07-01T08:00:00.000Z");
    expect(later.startedAt).toBe("2026-06-01T08:00:00.000Z");
  });

  it.each([
    ["in order", true],
    ["by a crash", false],
  ])("it does not go back when the machine's clock did and the stop was %s", (_how, inOrder) => {
    const first = open();
    let last = "";
    for (let step = 0; step < 40; step += 1) {
      machine += 1_700;
      last = first.now();
    }
    if (inOrder) first.close();
    machine -= 400 * DAY;

    const second = open();
    const again = second.now();

    expect(again >= last, `${again} is not before ${last}`).toBe(true);
    machine += 60 * SECOND;
    expect(second.now()).toBe(new Date(Date.parse(again) + 60 * SECOND).toISOString());
  });

  it("many crashes on end do not make it run ahead", () => {
    open();
    for (let crash = 0; crash < 100; crash += 1) {
      machine += 100;
      open().now();
    }

    machine += 60 * SECOND;
    expect(open().now()).toBe("2026-05-18T08:01:10.000Z");
  });
});

it("does not go back while the machine's clock is set back under it, and runs on", () => {
  const clock = open();
  machine += 60 * SECOND;
  expect(clock.now()).toBe("2026-05-18T08:01:00.000Z");

  machine -= DAY;
  expect(clock.now()).toBe("2026-05-18T08:01:00.000Z");
  machine += SECOND;
  expect(clock.now()).toBe("2026-05-18T08:01:01.000Z");
});

it("still tells the time when it cannot be written, and says so in the log", () => {
  const clock = open();
  rmSync(directory, { recursive: true });

  machine += 60 * SECOND;

  expect(clock.now()).toBe("2026-05-18T08:01:00.000Z");
  expect(logged).toEqual(["local-clock-not-stored"]);
});

it("does not start on a file that is no clock, names it, and leaves it alone", () => {
  const path = join(directory, "clock.json");
  writeFileSync(path, '{"offset": "a lot"}');

  expect(() => open()).toThrow(
    `Cannot read the clock: ${path} is not a clock of ours: "{\\"offset\\": \\"a lot\\"}".`,
  );
  expect(readFileSync(path, "utf8")).toBe('{"offset": "a lot"}');
});

function open(options: { startAt?: string; notBefore?: string } = {}): MovableClock {
  return openMovableClock({
    path: join(directory, "clock.json"),
    startAt: options.startAt ?? null,
    notBefore: options.notBefore ?? null,
    realNow: () => machine,
    log: (event) => logged.push(event),
  });
}
