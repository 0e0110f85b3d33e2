import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, it } from "vitest";
import { LOCAL_EVENTS } from "../../src/log/local-events.ts";
import { LOG_EVENTS } from "../../src/log/log-events.ts";
import { SLACK_EVENTS } from "../../src/log/slack-events.ts";
import { TEAMS_EVENTS } from "../../src/log/teams-events.ts";

const SRC = join(import.meta.dirname, "../../src");
const ENTRIES = Object.entries(LOG_EVENTS);

it("every event of the table is written somewhere, and none besides", () => {
  const written = readdirSync(SRC, { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .flatMap((file) => [...readFileSync(join(SRC, file), "utf8").matchAll(/\blog\(\s*"([^"]*)"/g)])
    .map(([, event]) => event);

  expect([...new Set(written)].sort()).toEqual(Object.keys(LOG_EVENTS).sort());
});

it("each is named in one spelling, and those of a platform begin with its name", () => {
  expect(Object.keys(LOG_EVENTS).filter((event) => !/^[a-z]+(-[a-z]+)+$/.test(event))).toEqual([]);

  const of = (platform: string) =>
    Object.keys(LOG_EVENTS).filter((event) => event.startsWith(`${platform}-`));
  expect(of("slack")).toEqual(Object.keys(SLACK_EVENTS));
  expect(of("teams")).toEqual(Object.keys(TEAMS_EVENTS));
  expect(of("local")).toEqual(Object.keys(LOCAL_EVENTS));
});

it("each says in one sentence what it means", () => {
  const unclear = ENTRIES.filter(([, { means }]) => !/^[A-Z][^\n.]{20,110}\.$/.test(means));

  expect(unclear).toEqual([]);
});

it("what is called failed or not kept is an error", () => {
  const quieter = ENTRIES.filter(([event]) => /-(failed|not-kept)$/.test(event))
    .filter(([, { level }]) => level !== "error")
    .map(([event]) => event);

  // The journal has everything that a checkpoint would hold.
  expect(quieter).toEqual(["checkpoint-failed"]);
});
