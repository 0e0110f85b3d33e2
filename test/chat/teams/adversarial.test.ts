import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { spotOf } from "../../../src/chat/teams/address.ts";
import { readGraphMessage } from "../../../src/chat/teams/graph/channel-messages.ts";
import { readSaidBack } from "../../../src/chat/teams/graph/said-back.ts";
import { writtenOf } from "../../../src/chat/teams/graph/written-of.ts";
import { readActivity } from "../../../src/chat/teams/incoming/activity.ts";
import { incoming } from "../../../src/chat/teams/incoming/incoming.ts";
import type { Known } from "../../../src/chat/teams/incoming/known.ts";
import { card } from "../../../src/chat/teams/outgoing/card.ts";
import { toastWords } from "../../../src/chat/teams/outgoing/toast-words.ts";
import { growsTooFast, growthOf, LINEAR } from "../../growth.ts";
import { vocabulary } from "../../vocabulary.ts";
import { withIds } from "../../with-ids.ts";
import { postOf } from "../post-of.ts";
import { BOT_ID, WORLD } from "./fake/world.ts";
import { olderEcho } from "./older-echo.ts";

const KNOWN: Known = {
  isBot: (id) => id === BOT_ID,
  vocabulary: () => vocabulary(),
  ...{ groupOf: () => null, ownOf: () => null, postWith: () => null },
  now: "2026-11-24T12:00:00.000Z",
};
const ROOT = { channel: "teams:19:csp@thread.tacv2", workspace: WORLD.tenant, id: "1795200000123" };
const REPLY: Record<string, unknown> = JSON.parse(
  readFileSync(join(import.meta.dirname, "payloads", "thread-reply.json"), "utf8"),
);
/** In letters: what the field of the Answer button takes. */
const LONGEST_ANSWER = 10_000;
const BOT = { type: "mention", text: "<at>Bot</at>", mentioned: { id: BOT_ID, name: "Bot" } };

function read(changes: Record<string, unknown>): unknown {
  const activity = readActivity({ ...REPLY, ...changes });
  if (activity === null) throw new Error("it is not read");
  return incoming(activity, KNOWN);
}

const html = (content: string) => [{ contentType: "text/html", content }];

describe("what Teams tells is read in a time that grows only with its length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["a text", (text) => read({ text, attachments: html(text) })],
    ["a text with lists", (text) => read({ text, attachments: html(`<ul><li>${text}</li></ul>`) })],
    ["the inside of a tag", (text) => read({ text: "", attachments: html(`<p ${text}>x</p>`) })],
    ["an address", (text) => read({ text: "x", attachments: html(`<a href="${text}">${text}</a>`) })],
    ["a text around the bot's name", (text) => read({ text: `${text}<at>Bot</at>${text}`, entities: [BOT] })],
    ["a command in a thread", (text) => read({ text: `<at>Bot</at> accept ${text}`, entities: [BOT] })],
    ["a name", (text) => read({ text, entities: [{ ...BOT, text, mentioned: { id: "29:x", name: null } }] })],
    ["a file", (text) => read({ attachments: [{ contentType: text, contentUrl: text, name: text }] })],
    ["a message to the bot alone", (text) => [alone(text), alone(`hello${text}`)]],
    ["an answer by the button", (text) => read({ text: "", value: { soc: "answer", "answer:text": text } })],
    ["a conversation", spotOf],
    ["a message that Graph tells", (text) => [fromGraph("html", text), fromGraph("text", text)]],
  ])("%s", async (_what, work) => expect(await growsTooFast(work)).toBeNull());

  it("many mentions", async () => {
    const mentions = (count: number) => {
      const entities = Array.from({ length: count }, (_, n) => ({
        type: "mention",
        text: `<at>Ann ${n}</at>`,
        mentioned: { id: `29:${n}`, name: `Ann ${n}` },
      }));
      return { text: entities.map(({ text }) => `${text}, `).join(""), entities };
    };

    expect(await growthOf(read, mentions(1000), mentions(8000))).toBeLessThan(LINEAR);
  });

  it("many addresses", async () => {
    const links = (count: number) => {
      const all = Array.from({ length: count }, (_, n) => `https://example.org/${n}`);
      return {
        text: all.join(" "),
        attachments: html(all.map((href) => `<a href="${href}">${href}</a> `).join("")),
      };
    };

    expect(await growthOf(read, links(2000), links(16_000))).toBeLessThan(LINEAR);
  });
});

describe("a post becomes a card in a time that grows only with its length", () => {
  const extras = { mark: "soc-1", mentionId: (user: string) => user, file: null };

  it.each<[string, (text: string) => unknown]>([
    ["as a message", (text) => card(postOf(text), extras)],
    ["as the few words under a card", (text) => toastWords(postOf(text), true)],
    ["as an answer said back", (text) => readSaidBack(said(text.slice(0, LONGEST_ANSWER)))],
  ])("%s", async (_how, work) => expect(await growsTooFast(work)).toBeNull());

  it("with more and more parts", async () => {
    const parts = (count: number) =>
      Array.from({ length: count }, (_, n) => ({ kind: "quote", text: `Reply ${n}` }) as const);

    expect(
      await growthOf((all) => card({ summary: "All", parts: all }, extras), parts(500), parts(4000)),
    ).toBeLessThan(LINEAR);
  });
});

function alone(text: string): unknown {
  return read({ text, conversation: { id: "a:1", conversationType: "personal", tenantId: WORLD.tenant } });
}

function fromGraph(contentType: string, content: string): unknown {
  const told = readGraphMessage({
    id: "1795252445427",
    createdDateTime: "2026-11-21T09:14:05Z",
    from: { user: { id: "1", displayName: content } },
    body: { contentType, content },
  });
  return writtenOf(told, withIds(ROOT), KNOWN);
}

function said(text: string): unknown {
  return olderEcho("1", text, text);
}
