import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { judge } from "../../../src/core/judgement/judge.ts";
import { STANDING_REASONS, STANDINGS } from "../../../src/core/model/reply-standing.ts";
import { heard } from "./heard.ts";
import { readCorpora } from "./read-corpus.ts";

const SAMPLES = readCorpora().flatMap(([, samples]) => samples);
const writer = fc.constantFrom(
  "owner",
  "deputy",
  "member",
  "chair",
  "secretary",
  "observer",
  "guest" as const,
);
const words = fc.oneof(
  fc.string({ unit: "binary", maxLength: 200 }),
  fc
    .array(fc.constantFrom(...SAMPLES.flatMap((sample) => sample.words.split(" "))), { maxLength: 40 })
    .map((all) => all.join(" ")),
);

describe("any words at all", () => {
  it("have one judgement, the same each time, with a day that is none of the past", () => {
    fc.assert(
      fc.property(words, writer, fc.nat(2), (said, who, files) => {
        const reply = heard(said, { writer: who, files });
        const judgement = judge(reply);

        expect(STANDINGS).toContain(judgement.standing);
        expect(STANDING_REASONS).toContain(judgement.because);
        if (judgement.until !== null) expect(judgement.until >= reply.today).toBe(true);
        expect(judge(reply)).toEqual(judgement);
      }),
    );
  });

  it("are no answer of somebody who is not asked", () => {
    fc.assert(
      fc.property(words, fc.constantFrom("chair", "secretary", "observer", "guest" as const), (said, who) => {
        expect(judge(heard(said, { writer: who, files: 1 })).standing).not.toBe("answer");
      }),
    );
  });

  it("are what they are with spaces around, another first letter, and a full stop or none", () => {
    for (const { words: said, writer: who } of SAMPLES) {
      const { standing } = judge(heard(said, { writer: who }));
      const first = said.slice(0, 1);
      const other = first === first.toUpperCase() ? first.toLowerCase() : first.toUpperCase();
      const alike = [
        `  ${said}\n`,
        `${other}${said.slice(1)}`,
        ...(/[\p{L}\p{N}]$/u.test(said) ? [`${said}.`] : []),
      ];

      expect(alike.map((each) => [each, judge(heard(each, { writer: who })).standing])).toEqual(
        alike.map((each) => [each, standing]),
      );
    }
  });

  it("of any length are judged by their beginning and their end", () => {
    const long = "We have a plan and a group that meets monthly. ".repeat(1_000);

    expect(judge(heard(long)).standing).toBe("answer");
    for (const part of [
      "a",
      "-",
      "i will ",
      "send it to ",
      "very ",
      "will have to go and ",
      "1. ",
      ":a",
      "> x\n",
    ]) {
      expect(STANDINGS).toContain(judge(heard(part.repeat(40_000 / part.length))).standing);
    }
  });
});
