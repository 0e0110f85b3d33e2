import { describe, expect, it } from "vitest";
import { commandText, readsAsCommand } from "../../../../src/chat/teams/incoming/read-text.ts";

const COMMANDS = ["status", "next", "accept", "reopen", "not-applicable", "digest"];

describe("words in a thread that mention the bot", () => {
  it.each([
    "",
    "status",
    "Status",
    "/status",
    "/soc anything at all, even this",
    "digest post",
    "accept CSP-03",
    "reopen csp-3 we need the dates",
    "not-applicable CSP-03 another board does it",
  ])("are for the bot: %j", (text) => {
    expect(readsAsCommand(text, COMMANDS)).toBe(true);
  });

  it.each([
    "We commissioned it in May.",
    "status: green since May",
    "accept the proposal from May",
    "next week we will know",
    "Reopening is planned for June",
    "yes",
  ])("are an answer: %j", (text) => {
    expect(readsAsCommand(text, COMMANDS)).toBe(false);
  });
});

describe("what follows /soc", () => {
  it.each([
    ["/soc status", "status"],
    ["  /SOC  status csp ", "status csp"],
    ["/status", "status"],
    ["status", "status"],
    ["/soc", ""],
    ["/society", "society"],
  ])("in %j is %j", (typed, text) => {
    expect(commandText(typed)).toBe(text);
  });
});
