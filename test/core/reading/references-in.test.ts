import { expect, it } from "vitest";
import { referencesIn } from "../../../src/core/reading/references-in.ts";

it.each([
  ["CSP-05: yes, monthly", ["csp-5"]],
  ["Yes to csp 5, no to CSP-07.", ["csp-5", "csp-7"]],
  ["(CSP-03 (26/27))", ["csp-3"]],
  ["CSP–03: no, CSP‑04 and CSP\u00a05, never CSP\u200b-06", ["csp-3", "csp-4", "csp-5", "csp-6"]],
  ["See you all at the meeting.", []],
  ["", []],
])("what somebody wrote names questions wherever they stand: %s", (words, questions) => {
  expect(referencesIn(words).map(({ question }) => question)).toEqual(questions);
});

it("reads a round with its reference, and no more of a text than it can", () => {
  expect(referencesIn("On CSP-03 (25/26): yes")).toEqual([{ question: "csp-3", round: "2025/26" }]);
  expect(referencesIn("csp-1 ".repeat(10_000))).toHaveLength(20);
  expect(referencesIn(`${"a-".repeat(20_000)}1`)).toEqual([]);
});
