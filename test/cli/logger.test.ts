import { execFile } from "node:child_process";
import { join } from "node:path";
import { promisify } from "node:util";
import { expect, it } from "vitest";
import { LOG_EVENTS } from "../../src/log/log-events.ts";
import { logLines } from "./log-lines.ts";

const ALARMS = [
  "journal-repaired",
  "local-messages-repaired",
  "prompt-deleted",
  "trouble-reported",
  "delivery-not-said",
  "delivery-in-doubt",
  "post-not-updated",
  "thread-not-read",
  "checkpoint-failed",
  "teams-open-to-everybody",
  "slack-event-not-kept",
  "slack-alarm",
  "slack-alarm-not-told",
  "command-failed",
  "beat-failed",
];

it("at warn it writes everything that a person should look at, and nothing that went as it should", async () => {
  const events = (await everythingLogged("warn")).map(({ event }) => event);

  expect(events).toEqual(expect.arrayContaining(ALARMS));
  for (const usual of [
    "bot-started",
    "reply-kept",
    "delivery-said",
    "command-received",
    "teams-caller-refused",
  ])
    expect(events).not.toContain(usual);
  expect(events).toEqual(eventsOf("warn", "error"));
});

it("each level writes its own events and the louder ones, and silent none", async () => {
  const [debug, info, error, silent] = await Promise.all(
    ["debug", "info", "error", "silent"].map(async (level) =>
      (await everythingLogged(level)).map(({ event }) => event),
    ),
  );

  expect(debug).toEqual(Object.keys(LOG_EVENTS));
  expect(info).toEqual(eventsOf("info", "warn", "error"));
  expect(error).toEqual(eventsOf("error"));
  expect(silent).toEqual([]);
});

it("a line has its time, its level, its event and its facts, and no secret", async () => {
  const [line] = await everythingLogged("warn", { board: "csp", request: { appToken: "hush" } });

  expect(line).toEqual({
    level: expect.any(Number),
    time: expect.stringMatching(/Z$/),
    event: expect.any(String),
    board: "csp",
    request: { appToken: "[secret]" },
  });
});

async function everythingLogged(level: string, facts: object = {}) {
  const script = join(import.meta.dirname, "log-everything.ts");
  const { stdout, stderr } = await promisify(execFile)(
    process.execPath,
    ["--import", "tsx", script, level, JSON.stringify(facts)],
    { cwd: join(import.meta.dirname, "../..") },
  );
  expect(stdout).toBe("");
  return logLines(stderr);
}

function eventsOf(...levels: string[]): string[] {
  return Object.entries(LOG_EVENTS)
    .filter(([, { level }]) => levels.includes(level))
    .map(([event]) => event);
}
