import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { moveTarget } from "../../../src/chat/local/clock/move-target.ts";
import { decodeFile } from "../../../src/chat/local/http/decode-file.ts";
import { fileName } from "../../../src/chat/local/messages/file-name.ts";
import { initials } from "../../../src/chat/local/page/model/initials.ts";
import { readTyped } from "../../../src/chat/local/page/model/read-typed.ts";
import { parseRoute } from "../../../src/chat/local/page/model/route.ts";
import { safeHref } from "../../../src/chat/local/page/model/safe-href.ts";
import { splitLinks } from "../../../src/chat/local/page/model/split-links.ts";
import { suggestCommands } from "../../../src/chat/local/page/model/suggest-commands.ts";
import { Refusal } from "../../../src/chat/local/refusal.ts";
import { plainText } from "../../../src/chat/plain-text.ts";
import { asPersonId } from "../../../src/core/names/ids.ts";
import { growsTooFast } from "../../growth.ts";
import { postOf } from "../post-of.ts";
import { type LocalSetup, openLocal } from "./local-driver.ts";

const NOW = "2026-12-08T14:00:00.000Z";
const COMMANDS = [{ name: "status", usage: "/soc status", about: "Where things stand" }];

let local: LocalSetup;

beforeAll(async () => {
  local = await openLocal();
});

afterAll(() => local.close());

describe("what people send is dealt with in a time that grows only with its length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["a command", (text) => send("commands", { person: "p3", text })],
    ["the base64 of a file", (base64) => tried(() => decodeFile({ name: "a", base64 }))],
    [
      "the base64 of a file with its padding",
      (text) => tried(() => decodeFile({ name: "a", base64: `YQ${text}` })),
    ],
    ["a file's name", fileName],
    ["a file's ending", (text) => fileName(`a.${text}`)],
    ["where the clock is to be moved", (text) => tried(() => moveTarget(text, NOW))],
  ])("%s", async (_what, work) => expect(await growsTooFast(work)).toBeNull());
});

describe("the page shows what people wrote in a time that grows only with its length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["a text", splitLinks],
    ["an address", (text) => splitLinks(`https://example.org/${text}`)],
    ["what is being typed", (text) => [readTyped(text), suggestCommands(text, COMMANDS)]],
    [
      "what is typed after a slash",
      (text) => [readTyped(`/${text}`), suggestCommands(`/soc ${text}`, COMMANDS)],
    ],
    ["a link of the bot's", (text) => safeHref(text, "http://127.0.0.1:3000/")],
    ["its own address", (text) => parseRoute(`#/${text}`, asPersonId("p1"))],
    ["a name", initials],
    ["a post", (text) => plainText(postOf(text))],
  ])("%s", async (_what, work) => expect(await growsTooFast(work)).toBeNull());
});

async function send(path: string, body: unknown): Promise<void> {
  await local.request("POST", `/local/${path}`, body);
}

/** What is refused is done as well. */
function tried(work: () => unknown): void {
  try {
    work();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
}
