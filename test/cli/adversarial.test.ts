import { expect, it } from "vitest";
import { ADAPTERS } from "../../src/cli/connect.ts";
import { readEnvironment } from "../../src/cli/environment.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { growsTooFast } from "../growth.ts";

it.each<[string, (text: string) => string]>([
  ["an address", (text) => `https://bot.example.org/${text}.`],
  ["an address that is refused", (text) => `ftp://${text}`],
  ["an address with a name in it that is refused", (text) => `https://${text}@`],
])("%s is read in a time that grows only with its length", async (_what, address) => {
  const read = (text: string) => {
    try {
      readEnvironment({ TEAMS_GRAPH_URL: address(text), ToChannelFromBotLoginUrl: address(text) }, ADAPTERS);
    } catch (error) {
      if (!(error instanceof ExpectedError)) throw error;
    }
  };

  expect(await growsTooFast(read)).toBeNull();
});
