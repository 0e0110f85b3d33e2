import { expect, it } from "vitest";
import { moveTarget } from "../../../../src/chat/local/clock/move-target.ts";

const NOW = "2026-05-18T08:00:00.000Z";

it.each([
  ["2026-12-08T14:00:00.000Z", "2026-12-08T14:00:00.000Z"],
  ["2026-12-08T14:00:00Z", "2026-12-08T14:00:00.000Z"],
  ["2026-12-08T14:00Z", "2026-12-08T14:00:00.000Z"],
  ["2026-07-01T09:00:00+01:00", "2026-07-01T08:00:00.000Z"],
  [NOW, NOW],
  ["2036-05-18T08:00:00Z", "2036-05-18T08:00:00.000Z"],
])("the clock may be moved to %s", (to, target) => {
  expect(moveTarget(to, NOW)).toBe(target);
});

it.each([
  ["tomorrow", `Cannot move the clock to "tomorrow": that is not an instant.`],
  ["", `Cannot move the clock to "": that is not an instant.`],
  ["2026-12-08", `Cannot move the clock to "2026-12-08": that is not an instant.`],
  ["2026-12-08T14:00", `Cannot move the clock to "2026-12-08T14:00": that is not an instant.`],
  ["2027-02-30T14:00:00Z", `Cannot move the clock to "2027-02-30T14:00:00Z": that is not an instant.`],
  [
    "2026-05-18T07:59:59Z",
    `Cannot move the clock to "2026-05-18T07:59:59Z": it stands at ${NOW}, and time only goes forward.`,
  ],
  [
    "2036-05-18T08:00:01Z",
    `Cannot move the clock to "2036-05-18T08:00:01Z": that is more than ten years after ${NOW}.`,
  ],
])("the clock may not be moved to %j", (to, message) => {
  expect(() => moveTarget(to, NOW)).toThrow(message);
});
