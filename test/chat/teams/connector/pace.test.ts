import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pauseBefore } from "../../../../src/chat/teams/connector/pace.ts";

describe("the pause before the next message to a channel", () => {
  it.each([
    ["the first", [], 0, 0],
    ["the seventh at once", [0, 0, 0, 0, 0, 0], 0, 0],
    ["the eighth at once waits for a second to pass", [0, 0, 0, 0, 0, 0, 0], 0, 1_000],
    ["the eighth after half a second", [0, 0, 0, 0, 0, 0, 0], 500, 500],
    ["the eighth after a second", [0, 0, 0, 0, 0, 0, 0], 1_000, 0],
    ["the 61st of thirty seconds", Array.from({ length: 60 }, (_none, index) => index * 400), 24_000, 6_000],
  ])("%s", (_what, sent, now, pause) => {
    expect(pauseBefore(sent, now)).toBe(pause);
  });

  it("keeps any rush within what Teams takes", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 800 }), { maxLength: 150 }), (gaps) => {
        const sent: number[] = [];
        let now = 0;
        for (const gap of gaps) {
          now += gap;
          now += pauseBefore(sent, now);
          sent.push(now);
        }
        for (const at of sent) {
          expect(sent.filter((each) => each >= at && each < at + 1_000).length).toBeLessThanOrEqual(7);
          expect(sent.filter((each) => each >= at && each < at + 30_000).length).toBeLessThanOrEqual(60);
        }
      }),
    );
  });
});
