import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  itemReference,
  readReference,
  referenceOf,
  shownReference,
  spelling,
} from "../../../src/core/model/reference.ts";
import { asQuestionId, itemId } from "../../../src/core/names/ids.ts";
import { board, questions } from "../build.ts";
import { history } from "../history.ts";

it.each([
  ["csp-3", "2026/27", "CSP-03 (26/27)"],
  ["csp-10", "2026/27", "CSP-10 (26/27)"],
  ["lscb-123", "2099/00", "LSCB-123 (99/00)"],
])("question %s of round %s is %s", (question, round, reference) => {
  const id = asQuestionId(question);
  expect(referenceOf(board(), id, round)).toBe(reference);
  expect(itemReference(board(), itemId(round, id))).toBe(reference);
});

describe("the prefix of a board", () => {
  const item = itemId("2026/27", asQuestionId("csp-3"));

  it("stands in the place of the audience's, and goes before it where there are several", () => {
    const alone = board({ prefix: "NCSP" });
    const several = board({ prefix: "NORTH", questions: [...questions(8), ...questions(2, "hwb")] });

    expect(itemReference(alone, item)).toBe("NCSP-03 (26/27)");
    expect(itemReference(several, item)).toBe("NORTH-CSP-03 (26/27)");
    expect(referenceOf(several, asQuestionId("hwb-3"), "2026/27")).toBe("NORTH-HWB-03 (26/27)");
  });

  it("changes nothing of what was asked before it was given, also where that is asked again", () => {
    const world = history(board());
    world.wake("2026-02-27 12:00");
    world.ask("csp-3").settings({ prefix: "NCSP" });
    const key = world.item("csp-3").posts.keySeq().first();
    world
      .happen("bot", { kind: "lost", item, key: key ?? "" })
      .ask("csp-3")
      .ask("csp-4");

    expect(world.item("csp-3").asked).toMatchObject({ asking: 2, reference: "CSP-03 (26/27)" });
    expect(world.item("csp-4").asked).toMatchObject({ reference: "NCSP-04 (26/27)" });
    expect(shownReference(world.board, world.state, item)).toBe("CSP-03 (26/27)");
    expect(shownReference(world.board, world.state, world.id("csp-5"))).toBe("NCSP-05 (26/27)");
  });

  it("is read back from what is shown", () => {
    const several = board({ prefix: "N2X", questions: [...questions(8), ...questions(2, "hwb")] });
    const id = asQuestionId("hwb-2");

    expect(readReference(`${referenceOf(several, id, "2026/27")} and more`)).toEqual({
      reference: { question: spelling(several, id), round: "2026/27" },
      rest: "and more",
    });
  });
});

describe("a reference as typed", () => {
  it.each<[string, string, string | null, string]>([
    ["CSP-03 (26/27)", "csp-3", "2026/27", ""],
    ["csp-3", "csp-3", null, ""],
    ["Csp-003", "csp-3", null, ""],
    ["csp 3", "csp-3", null, ""],
    ["csp3", "csp-3", null, ""],
    ["CSP-10", "csp-10", null, ""],
    ["  csp-3  ", "csp-3", null, ""],
    ["csp-3 26/27", "csp-3", "2026/27", ""],
    ["csp-3(26/27)", "csp-3", "2026/27", ""],
    ["CSP-03 (2026/27)", "csp-3", "2026/27", ""],
    ["CSP-03 2026/27 which partners?", "csp-3", "2026/27", "which partners?"],
    ["CSP-03 (26/27) which partners?", "csp-3", "2026/27", "which partners?"],
    ["csp-3 which partners?", "csp-3", null, "which partners?"],
    ["csp-3 29/1/2027 staff away", "csp-3", null, "29/1/2027 staff away"],
    ["csp-3 12/12/2026 staff away", "csp-3", null, "12/12/2026 staff away"],
    ["csp-3 2027-01-29 staff away", "csp-3", null, "2027-01-29 staff away"],
    ["csp-3 10/12 members agree", "csp-3", null, "10/12 members agree"],
    ["csp-3 (10/12) members agree", "csp-3", "2010/12", "members agree"],
    ["csp-3 2 of us", "csp-3", null, "2 of us"],
    ["a1-3", "a1-3", null, ""],
    ["CSP‑03", "csp-3", null, ""],
    ["CSP–03", "csp-3", null, ""],
    ["CSP − 03", "csp-3", null, ""],
    ["CSP\u00ad03", "csp-3", null, ""],
    ["“CSP-03”", "csp-3", null, ""],
    ["(CSP-03)", "csp-3", null, ""],
    ["*CSP-03*: green", "csp-3", null, "green"],
    ["\u200bCSP-\u200d03\ufeff", "csp-3", null, ""],
    ["ＣＳＰ－０３", "csp-3", null, ""],
    ["CSP-03: yes, monthly", "csp-3", null, "yes, monthly"],
    ["CSP-03, “quite” – so", "csp-3", null, "“quite” – so"],
    ["CSP-03. Yes", "csp-3", null, "Yes"],
    ["CSP-03 – amber", "csp-3", null, "amber"],
    ["CSP-03 -5% on last year", "csp-3", null, "-5% on last year"],
    ["NORTH—OSC–03", "north-osc-3", null, ""],
    ["CSP-03 (2025–26) green", "csp-3", "2025/26", "green"],
    ["CSP-03 2025-26 green", "csp-3", "2025/26", "green"],
    ["CSP-03 [25 – 26], green", "csp-3", "2025/26", "green"],
    ["CSP-03 (2025/6)", "csp-3", "2025/26", ""],
    ["CSP-03 of FY 2025/2026", "csp-3", "2025/26", ""],
    ["CSP-03 2025/27 green", "csp-3", "2025/27", "green"],
    ["CSP-03 (2025) green", "csp-3", "2025", "green"],
    ["csp-3 11/12 waiting", "csp-3", null, "11/12 waiting"],
    ["csp-3 29/1/27 waiting", "csp-3", null, "29/1/27 waiting"],
  ])("%j is %s of %s, and leaves %j", (typed, question, round, rest) => {
    expect(readReference(typed)).toEqual({ reference: { question, round }, rest });
  });

  it.each(["", "   ", "csp", "csp-", "3", "-3", "because", "csp-3a", "csp-3x (26/27)", "(26/27)", "csp-3-a"])(
    "is not %j",
    (typed) => {
      expect(readReference(typed)).toBe(null);
    },
  );

  it("is the same with whatever dashes, spaces, quotation marks and unseen letters keyboards put into it", () => {
    const dash = fc.constantFrom("-", "‐", "‑", "–", "—", "−", " - ", " ", "", "\u00ad");
    const unseen = fc.constantFrom("", "\u200b", "\u200d", "\ufeff", "\u2060", "\u00ad");
    const around = fc.constantFrom(["", ""], ["“", "”"], ['"', '"'], ["‘", "’"], ["(", ")"], ["*", "*"]);
    const end = fc.constantFrom("", " ", ":", ".", ",", "\u00a0", "?", "!\u200b");
    fc.assert(
      fc.property(
        dash,
        unseen,
        around,
        end,
        fc.boolean(),
        (dash, unseen, [before = "", after = ""], end, small) => {
          const prefix = small ? "csp" : "CSP";
          const typed = `${unseen}${before}${prefix}${unseen}${dash}0${unseen}3${after}${end}`;
          expect(readReference(typed)).toEqual({ reference: { question: "csp-3", round: null }, rest: "" });
        },
      ),
    );
  });

  it("keeps the round that is named, however it is written", () => {
    const dash = fc.constantFrom("-", "‑", "–", "—", "−", "/", "／");
    fc.assert(
      fc.property(fc.integer({ min: 2013, max: 2098 }), dash, fc.nat(5), (year, dash, form) => {
        const [first, next] = [`${year}`.slice(2), `${year + 1}`.slice(2)];
        const written = [
          `(${year}${dash}${next})`,
          `${year}${dash}${next}`,
          `(${first}${dash}${next})`,
          `${first}${dash}${next}`,
          `(${year}${dash}${year + 1})`,
          `[FY${year} ${dash} ${next}]`,
        ][form];
        expect(readReference(`CSP-03 ${written} green`)).toEqual({
          reference: { question: "csp-3", round: `${year}/${next}` },
          rest: "green",
        });
      }),
    );
  });

  it("is none that goes on for ever, and may have as much as one likes behind it", () => {
    expect(readReference(`csp-${"0".repeat(100)}3`)).toBe(null);
    expect(readReference(`csp-${"a-".repeat(100)}3`)).toBe(null);
    expect(readReference(`csp-3 ${"words ".repeat(100)}`)?.rest).toHaveLength(599);
  });

  it("is read back from every reference that is shown", () => {
    for (const question of ["csp-1", "hwb-12", "cllr-120", "a2b-7"].map(asQuestionId))
      for (const round of ["2026/27", "2029/30", "2099/00"])
        expect(readReference(`${referenceOf(board(), question, round)} and more`)).toEqual({
          reference: { question, round },
          rest: "and more",
        });
  });
});
