import { describe, expect, it } from "vitest";
import type { Part } from "../../../src/chat/post.ts";
import { commandText } from "../../../src/chat/slack/incoming/command-in.ts";
import { incoming } from "../../../src/chat/slack/incoming/incoming.ts";
import { MESSAGE } from "../../../src/chat/slack/incoming/message-shape.ts";
import { writtenOf } from "../../../src/chat/slack/incoming/written-of.ts";
import { homeView, outgoing } from "../../../src/chat/slack/outgoing/outgoing.ts";
import { pages } from "../../../src/chat/slack/outgoing/pages.ts";
import { textOf } from "../../../src/chat/slack/outgoing/text-of.ts";
import { growsTooFast, growthOf, LINEAR } from "../../growth.ts";
import { postOf } from "../post-of.ts";
import { edit, envelope, KNOWN, reply } from "./payloads/event.ts";

const nameOf = (user: string) => `Name of ${user.slice(0, 20)}`;

/** Everything that is done to a message of a thread, new or edited. */
function read(message: Record<string, unknown>): unknown {
  const written = MESSAGE.parse(reply(message));
  return [
    incoming(envelope(reply(message)), KNOWN),
    incoming(envelope(edit({}, message)), KNOWN),
    writtenOf("C0CSP", written, KNOWN, { nameOf, isBot: () => false, link: "https://example.org" }),
  ];
}

describe("what Slack tells is read in a time that grows only with its length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["a text", (text) => read({ text })],
    ["a text that begins with the bot's name", (text) => read({ text: `<@U0SOCBOT> ${text}` })],
    ["a text that begins with /soc", (text) => read({ text: `/soc ${text}` })],
    ["a file", (text) => read({ files: [{ id: "F1", name: text, title: text, mimetype: text }] })],
    ["blocks", (text) => read({ text: "", blocks: blocks(text) })],
    [
      "a message passed on",
      (text) => read({ text: "", attachments: [{ is_share: true, text, fallback: text }] }),
    ],
    ["a command", (text) => [commandText(text, nameOf), commandText(`assign ${text}`, nameOf)]],
  ])("%s", async (_what, work) => expect(await growsTooFast(work)).toBeNull());

  it("quotations in each other", async () => {
    const nested = (depth: number) => {
      let element: unknown = { type: "text", text: "x\n".repeat(100) };
      for (let deep = 0; deep < depth; deep += 1) element = { type: "rich_text_quote", elements: [element] };
      return element;
    };

    expect(
      await growthOf((block) => read({ text: "", blocks: [block] }), nested(200), nested(1600)),
    ).toBeLessThan(LINEAR);
  });
});

describe("a post is drawn in a time that grows only with its length", () => {
  it.each<[string, (text: string) => unknown]>([
    ["as a message", (text) => outgoing(postOf(text))],
    ["beside a file", (text) => textOf(postOf(text), "in the file")],
    ["as a home tab", (text) => homeView(postOf(text))],
    ["on several pages", (text) => pages(postOf(text), 5)],
  ])("%s", async (_how, work) => expect(await growsTooFast(work)).toBeNull());

  it.each<[string, (parts: readonly Part[]) => unknown]>([
    ["as a message", (parts) => outgoing({ summary: "All", parts })],
    ["on several pages", (parts) => pages({ summary: "All", parts }, 5)],
  ])("with more and more parts, %s", async (_how, work) => {
    const parts = (count: number) =>
      Array.from(
        { length: count },
        (_, n): Part => (n % 2 === 0 ? { kind: "quote", text: `${n}` } : { kind: "list", lines: [[`${n}`]] }),
      );

    expect(await growthOf(work, parts(500), parts(4000))).toBeLessThan(LINEAR);
  });

  it("with words that look like its own marks for people", async () => {
    const marks = (count: number) => Array.from({ length: count }, (_, n) => `mention${n}-`).join("");

    expect(
      await growthOf((text) => textOf(postOf(text), "elsewhere"), marks(2000), marks(16_000)),
    ).toBeLessThan(LINEAR);
  });
});

function blocks(text: string): unknown[] {
  const words = { type: "text", text };
  const section = { type: "rich_text_section", elements: [words, { type: "link", url: text, text }] };
  return [
    { type: "section", text: { type: "mrkdwn", text } },
    { type: "rich_text", elements: [section, { type: "rich_text_quote", elements: [words] }] },
    { type: "table", rows: [[{ type: "rich_text", elements: [section] }]] },
  ];
}
