import { describe, expect, it } from "vitest";
import { standingOf } from "./heard.ts";
import { readCorpora } from "./read-corpus.ts";

describe("what people write under a question", () => {
  for (const [name, samples] of readCorpora()) {
    it(`is what it is, in ${name}`, () => {
      const wrong = samples.flatMap(({ writer, kind, sure, words }) => {
        const standing = standingOf(words, { writer });
        const right =
          standing === kind ||
          (sure === "may-ask" && standing === "to-check") ||
          (sure === "no-answer" && standing !== "answer");
        return right ? [] : [`${kind}, not ${standing}: ${words}`];
      });

      expect(wrong).toEqual([]);
    });
  }

  it("seldom has its writer asked, and nearly always is known for certain", () => {
    const all = readCorpora().flatMap(([, samples]) => samples);
    const unsure = all.filter(({ sure }) => sure !== "exact");

    expect(unsure.length / all.length).toBeLessThan(0.15);
  });
});
