import { describe, expect, it } from "vitest";
import { counted, listed, oneOf, sentence, times } from "../../../src/render/words/text.ts";

describe("numbers with their nouns", () => {
  it("agree with one and with many", () => {
    expect([0, 1, 2].map((count) => counted(count, "reply", "replies"))).toEqual([
      "0 replies",
      "1 reply",
      "2 replies",
    ]);
    expect([1, 2, 3].map(times)).toEqual(["once", "twice", "3 times"]);
  });
});

describe("listed", () => {
  it.each([
    [["A"], "A"],
    [["A", "B"], "A and B"],
    [["A", "B", "C"], "A, B and C"],
    [["A", "B", "C", "D"], "A, B, C and 1 other"],
    [["A", "B", "C", "D", "E"], "A, B, C and 2 others"],
    [[], ""],
  ])("writes %j as %s", (things, words) => {
    expect(listed(things, 3)).toBe(words);
  });
});

describe("oneOf", () => {
  it.each([
    [[], ""],
    [["A"], "A"],
    [["A", "B"], "A or B"],
    [["A", "B", "C"], "A, B or C"],
    [["Head of Policy and Research"], "Head of Policy and Research"],
    [["A", "Head of Policy and Research"], "A or Head of Policy and Research"],
  ])("writes %j as %s", (things, words) => {
    expect(oneOf(things)).toBe(words);
  });
});

describe("sentence", () => {
  it.each([
    ["the bot is not in the channel", "The bot is not in the channel."],
    ["Nothing to do.", "Nothing to do."],
    ["reason: “since when?”", "Reason: “since when?”"],
    ["reason: “no plan”", "Reason: “no plan”."],
    ["", ""],
  ])("writes %j as %j", (words, whole) => {
    expect(sentence(words)).toBe(whole);
  });
});
