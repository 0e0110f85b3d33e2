import { expect, it } from "vitest";
import { nearest } from "../../../src/core/reading/find-person.ts";

it.each([
  ["chanels", ["channels", "chair"], "channels"],
  ["scehdule", ["schedule", "questions"], "schedule"],
  ["STATUS", ["status", "next"], "status"],
  ["p112", ["p10", "p11", "p12"], "p11"],
  ["csp-33", ["csp-1", "csp-3"], "csp-3"],
  ["secretaries", ["secretary", "chair"], "secretary"],
])("takes %j for the nearest of %j: %j", (word, candidates, meant) => {
  expect(nearest(word, candidates)).toBe(meant);
});

it.each([
  ["colour", ["chair", "name"]],
  ["p9", ["p1", "p2"]],
  ["anything", []],
])("takes %j for none of %j", (word, candidates) => {
  expect(nearest(word, candidates)).toBe(null);
});
