import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brief, extract, quoted } from "../../../src/render/words/text.ts";
import { hostile } from "../arbitrary.ts";

describe("extract", () => {
  it("leaves what is short as it is, but for space around it", () => {
    expect(extract("  Yes,\n  in chapter 4. ", 100)).toBe("Yes,\n  in chapter 4.");
  });

  it("cuts between two words", () => {
    expect(extract("The plan covers it in chapter 4", 17)).toBe("The plan covers…");
    expect(extract("The plan covers it in chapter 4", 18)).toBe("The plan covers it…");
  });

  it("cuts a word only when there is nothing else", () => {
    expect(extract("Donaudampfschifffahrt", 5)).toBe("Donau…");
  });

  it("tears no letter that is written with several signs", () => {
    expect(extract("👨‍👩‍👧‍👦👨‍👩‍👧‍👦👨‍👩‍👧‍👦", 2)).toBe("👨‍👩‍👧‍👦👨‍👩‍👧‍👦…");
    expect(extract("e\u0301e\u0301e\u0301", 2)).toBe("e\u0301e\u0301…");
  });

  it("tears none in a long text either, wherever it stands", () => {
    for (const letter of ["👨‍👩‍👧‍👦", "🇬🇧", "e\u0301"])
      for (let before = 0; before < 12; before += 1) {
        const text = "x".repeat(before) + letter.repeat(900);
        expect(extract(`${text}x`, before + 700)).toBe(
          `${text.slice(0, before + 700 * letter.length).trimEnd()}…`,
        );
      }
  });

  it("is the beginning of the original, no longer than asked for", () => {
    fc.assert(
      fc.property(hostile, fc.integer({ min: 1, max: 300 }), (text, limit) => {
        const shown = extract(text, limit);

        const kept = shown === text.trim() ? shown : shown.slice(0, -1);
        expect(text.trim().startsWith(kept)).toBe(true);
        expect(shown === text.trim() || shown.endsWith("…")).toBe(true);
        expect(lengthOf(kept)).toBeLessThanOrEqual(limit);
      }),
    );
  });
});

describe("brief and quoted", () => {
  it("bring what somebody wrote on one line", () => {
    expect(brief(" Which\n\ngroups,  and\tsince when? ", 100)).toBe("Which groups, and since when?");
    expect(quoted("Which groups,\nand since when?", 13)).toBe("“Which groups,…”");
  });
});

function lengthOf(text: string): number {
  return [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)].length;
}
