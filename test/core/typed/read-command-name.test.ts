import { expect, it } from "vitest";
import { afterSlash, readCommandName } from "../../../src/core/typed/read-command-name.ts";

const NAMES = ["ask", "ask-here", "status", "not-applicable"];

it.each([
  ["status", "status", "", ""],
  ["Status?", "status", "?", ""],
  ["“STATUS”", "status", "", ""],
  ["status csp", "status", "", "csp"],
  ["status: “csp”", "status", ":", "“csp”"],
  ["not applicable CSP-03", "not-applicable", "", "CSP-03"],
  ["Not_Applicable CSP–03", "not-applicable", "", "CSP–03"],
  ["not–applicable", "not-applicable", "", ""],
  ["notapplicable", "not-applicable", "", ""],
  ["ask here", "ask-here", "", ""],
  ["ask CSP-03", "ask", "", "CSP-03"],
  ["\ufeffask\u200b\u00a0CSP-03", "ask", "", "CSP-03"],
])("%j is %s with %j behind it, and leaves %j", (typed, name, signs, rest) => {
  expect(readCommandName(typed, NAMES)).toEqual({ name, signs, rest });
});

it.each(["statuses", "status's", "asking", "not", "", "we ask"])(
  "no command stands at the start of %j",
  (typed) => {
    expect(readCommandName(typed, NAMES)).toBe(null);
  },
);

it.each([
  ["/soc status", "status"],
  ["  /SOC  status csp ", "status csp"],
  ["\u200b/soc", ""],
  ["/soc: status", "status"],
  ["/society is changing", null],
  ["status", null],
])("what follows /soc in %j is %j", (typed, text) => {
  expect(afterSlash(typed)).toBe(text);
});
