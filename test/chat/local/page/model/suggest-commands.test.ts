import { expect, it } from "vitest";
import { suggestCommands } from "../../../../../src/chat/local/page/model/suggest-commands.ts";
import { WORKSPACE } from "../sample-workspace.ts";

const offered = (text: string): readonly string[] => {
  const suggestion = suggestCommands(text, WORKSPACE.commands);
  return suggestion.kind === "choices" ? suggestion.commands.map(({ name }) => name) : [suggestion.kind];
};

it.each(["/", "/s", "/soc", "/soc "])("offers every command after %j", (text) => {
  expect(offered(text)).toEqual(WORKSPACE.commands.map(({ name }) => name));
});

it.each([
  ["/soc a", ["ask", "accept"]],
  ["/SOC EV", ["evidence"]],
  ["/soc zz", ["none"]],
  ["/soc status", ["usage"]],
  ["/soc extend CSP-01", ["usage"]],
  ["/soc nonsense CSP-01", ["none"]],
  ["", ["none"]],
  ["Use /soc status", ["none"]],
  ["/sociable", ["none"]],
])("offers after %j: %j", (text, expected) => {
  expect(offered(text)).toEqual(expected);
});
