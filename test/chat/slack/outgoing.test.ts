import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Part, Post, TextLine } from "../../../src/chat/post.ts";
import { modal } from "../../../src/chat/slack/outgoing/modal.ts";
import { homeView, outgoing } from "../../../src/chat/slack/outgoing/outgoing.ts";
import { pages } from "../../../src/chat/slack/outgoing/pages.ts";
import { textOf } from "../../../src/chat/slack/outgoing/text-of.ts";
import { asPersonId, userRef } from "../../../src/core/names/ids.ts";
import { anyPost, anyWords } from "./any-post.ts";
import { checkBlocks } from "./fake/check-blocks.ts";
import { shownBlocks, shownMarkup } from "./fake/shown.ts";

const post = (...parts: readonly Part[]): Post => ({ summary: "A post", parts });
const line = (...pieces: TextLine): Part => ({ kind: "line", line: pieces });
const blocksOf = (...parts: readonly Part[]) => outgoing(post(...parts)).blocks;
const RUNS = { numRuns: 80 };

describe("any post at all", () => {
  it("is within every limit of a message, as blocks and as text", () => {
    fc.assert(
      fc.property(anyPost, (any) => {
        const { text, blocks } = outgoing(any);
        expect(checkBlocks(blocks, 50)).toBeNull();
        expect(blocks.length).toBeGreaterThan(0);
        expect(JSON.stringify(blocks).length).toBeLessThanOrEqual(12_000);
        expect(text.length).toBeLessThanOrEqual(4000);
        expect(textOf(any, "in the file").length).toBeLessThanOrEqual(4000);
      }),
      RUNS,
    );
  });

  it("is within every limit of a home tab", () => {
    fc.assert(
      fc.property(anyPost, (any) => {
        const { blocks } = homeView(any);
        expect(blocks.length === 0 ? null : checkBlocks(blocks, 100)).toBeNull();
      }),
      RUNS,
    );
  });

  it("keeps its buttons, however much of it does not fit", () => {
    const buttons = [{ id: "accept", label: "Accept", style: "primary", fields: [] } as const];
    fc.assert(
      fc.property(anyPost, ({ summary, parts }) => {
        const words = parts.filter(({ kind }) => kind !== "buttons");
        const { blocks } = outgoing({ summary, parts: [...words, { kind: "buttons", buttons }] });
        expect(blocks.at(-1)).toMatchObject({ type: "actions", elements: [{ action_id: "soc:accept" }] });
      }),
      RUNS,
    );
  });

  it("mentions nobody whom it does not mean to reach, and calls nobody together", () => {
    fc.assert(
      fc.property(fc.array(anyWords, { maxLength: 8 }), (all) => {
        const parts = all.flatMap((text): Part[] => [
          line(text),
          { kind: "quote", text },
          { kind: "note", line: [text] },
        ]);
        const { text, blocks } = outgoing(post(...parts));
        expect(text).not.toMatch(/<[@!#]/);
        for (const block of blocks) {
          if (block.type === "section" && block.text?.type === "mrkdwn")
            expect(block.text.text).not.toMatch(/<[@!#]/);
        }
      }),
      RUNS,
    );
  });

  it("as pages loses nothing, as long as it is not more than they hold", () => {
    fc.assert(
      fc.property(anyPost, (any) => {
        const all = pages(any, 1000);
        const lost = all.filter((page) =>
          /more lines?: |Cut short: /.test(textOf({ ...page, summary: "" }, "elsewhere")),
        );
        // Only what is too long by itself, such as a heading of thousands of characters, can still be cut.
        for (const page of lost) expect(page.parts.length).toBeLessThan(2);
        expect(all.flatMap(({ parts }) => parts).filter(({ kind }) => kind === "buttons")).toEqual(
          any.parts.filter(({ kind }) => kind === "buttons"),
        );
        expect(pages(any, 3).length).toBeLessThanOrEqual(3);
      }),
      RUNS,
    );
  });
});

describe("somebody's words", () => {
  it("are shown on a screen exactly as they were written, wherever they stand", () => {
    const short = anyWords.filter((text) => text.length < 500 && text.trim() !== "");
    fc.assert(
      fc.property(short, (text) => {
        for (const part of [line(text), line("He wrote: ", text), { kind: "quote", text } as const])
          expect(shownBlocks(blocksOf(part))).toContain(text.trimEnd());
        expect(shownBlocks(blocksOf({ kind: "list", lines: [[text]] }))).toContain(text.trimEnd());
        expect(shownBlocks(blocksOf({ kind: "question", text }))).toContain(text.trimEnd());
      }),
      RUNS,
    );
  });

  it("are in Slack's markup where that changes nothing, and never looked through for addresses", () => {
    expect(blocksOf(line("AT&T <b> @here https://example.org"))).toEqual([
      {
        type: "section",
        text: { type: "mrkdwn", text: "AT&amp;T &lt;b&gt; @here https://example.org", verbatim: true },
      },
    ]);
  });

  it("are in rich text where markup would change them", () => {
    expect(blocksOf(line("the *whole* plan"))).toMatchObject([
      {
        type: "rich_text",
        elements: [{ type: "rich_text_section", elements: [{ type: "text", text: "the *whole* plan" }] }],
      },
    ]);
  });
});

describe("a prompt", () => {
  const prompt = post(
    { kind: "heading", text: "CSP-03 (26/27)" },
    { kind: "question", text: "Is there a local profile?" },
    line({ strong: "Waits for:" }, " ", { mention: userRef("slack", "U0ANN"), name: "Ann Lee" }),
    line({ strong: "Wanted by:" }, " ", { when: "2026-12-08T14:00:00.000Z", text: "Tue 8 Dec 2026, 14:00" }),
    { kind: "list", lines: [[{ link: "https://example.org/?a=1&b=2", text: "The plan" }], ["nothing else"]] },
    { kind: "note", line: ["For OFFICIAL information only."] },
    {
      kind: "buttons",
      buttons: [
        { id: "accept", label: "Accept", style: "primary", fields: [] },
        { id: "reopen", label: "Reopen", style: "plain", fields: [{ id: "reason", label: "Reason" }] },
      ],
    },
  );

  it("is drawn with Slack's own blocks", () => {
    expect(outgoing(prompt).blocks).toEqual([
      { type: "header", text: { type: "plain_text", text: "CSP-03 (26/27)", emoji: false } },
      { type: "section", text: { type: "plain_text", text: "Is there a local profile?", emoji: false } },
      {
        type: "section",
        text: {
          type: "mrkdwn",
          verbatim: true,
          text: [
            "*Waits for:* <@U0ANN>",
            "*Wanted by:* <!date^1796738400^{date_long}, {time}|Tue 8 Dec 2026, 14:00>",
            "• <https://example.org/?a=1&amp;b=2|The plan>",
            "• nothing else",
          ].join("\n"),
        },
      },
      {
        type: "context",
        elements: [{ type: "plain_text", text: "For OFFICIAL information only.", emoji: false }],
      },
      {
        type: "actions",
        elements: [
          {
            type: "button",
            text: { type: "plain_text", text: "Accept", emoji: false },
            action_id: "soc:accept",
            value: '{"fields":[]}',
            style: "primary",
          },
          {
            type: "button",
            text: { type: "plain_text", text: "Reopen", emoji: false },
            action_id: "soc:reopen",
            value: '{"fields":[{"id":"reason","label":"Reason"}]}',
          },
        ],
      },
    ]);
  });

  it("can be heard as well as seen: all of it is in its text", () => {
    expect(outgoing(prompt).text).toBe(
      [
        "CSP-03 (26/27)",
        "Is there a local profile?",
        "Waits for: <@U0ANN>",
        "Wanted by: Tue 8 Dec 2026, 14:00",
        "- The plan (https://example.org/?a=1&amp;b=2)",
        "- nothing else",
        "For OFFICIAL information only.",
      ].join("\n"),
    );
  });
});

describe("what does not fit", () => {
  const many = Array.from(
    { length: 400 },
    (_none, index): TextLine => [`Question ${index + 1} waits for an answer.`],
  );

  it("is left out from the end, and counted", () => {
    const { text, blocks } = outgoing(post({ kind: "list", lines: many }));
    const shown = shownBlocks(blocks);

    const spokenLines = text.split("\n").filter((each) => each.startsWith("- ")).length;
    expect(text).toContain(
      `\nand ${400 - spokenLines} more lines: too long for one message; see /soc status and the pack.`,
    );
    const shownLines = shown.split("\n").filter((each) => each.startsWith("• ")).length;
    expect(shownLines).toBeGreaterThan(100);
    expect(shown).toContain(`and ${400 - shownLines} more lines: `);
  });

  it("is in the file, where one comes with it", () => {
    expect(textOf(post({ kind: "list", lines: many }), "in the file")).toMatch(
      /\nand \d+ more lines: see the pack attached here\.$/,
    );
  });

  it("is cut between words where it is one long paragraph, never within an escaped sign", () => {
    const { text } = outgoing(post({ kind: "quote", text: "R&D ".repeat(3000) }));

    expect(text).toMatch(/R&amp;D…\nCut short: too long for one message; see \/soc status and the pack\.$/);
  });

  it("a post without words is its summary, and one without anything says at least that", () => {
    expect(outgoing({ summary: "Nothing <new>", parts: [] })).toEqual({
      text: "Nothing &lt;new&gt;",
      blocks: [{ type: "section", text: { type: "plain_text", text: "Nothing <new>", emoji: false } }],
    });
  });
});

describe("a bar", () => {
  it("is made of characters, with a key and the words that say the same", () => {
    const bar: Part = {
      kind: "bar",
      segments: [
        { label: "closed", count: 10, tone: "good" },
        { label: "answered", count: 5, tone: "part" },
        { label: "unanswered", count: 5, tone: "bad" },
        { label: "not asked yet", count: 0, tone: "none" },
      ],
      text: "20 questions: 10 closed, 5 answered, 5 unanswered",
    };

    expect(shownBlocks(blocksOf(bar))).toBe(
      `${"█".repeat(15)}${"▓".repeat(8)}${"░".repeat(7)}\n█ closed  ▓ answered  ░ unanswered\n20 questions: 10 closed, 5 answered, 5 unanswered`,
    );
    expect(outgoing(post(bar)).text).toBe("20 questions: 10 closed, 5 answered, 5 unanswered");
  });
});

describe("a form", () => {
  it("has a field for a reason, a day or a person, and knows what it is about", () => {
    const people = [{ id: asPersonId("p1"), name: "Ann Lee" }];
    const fields = [
      { id: "reason", label: "Reason" },
      { id: "date", label: "New date" },
      { id: "person", label: "Owner", choices: people },
      { id: "person", label: "Anybody" },
    ] as const;
    const view = modal({ title: "More evidence wanted, please", head: [], fields, submit: "Send" }, "about");

    expect(view.title.text).toBe("More evidence wanted,…");
    expect(view.private_metadata).toBe("about");
    expect(view.blocks).toMatchObject([
      { type: "input", block_id: "reason", element: { type: "plain_text_input", multiline: true } },
      { type: "input", block_id: "date", element: { type: "datepicker" } },
      { element: { type: "static_select", options: [{ value: "p1", text: { text: "Ann Lee" } }] } },
      { element: { type: "users_select" } },
    ]);
    expect(checkBlocks(view.blocks, 100)).toBeNull();
  });
});

describe("a text with mentions", () => {
  it("reaches whom it means, also where somebody's words look like the sign it is made with", () => {
    const text = textOf(
      post(
        line("@mention0-U0EVIL ", { mention: userRef("slack", "U0ANN"), name: "Ann Lee" }, "BC <@U0EVIL>"),
      ),
      "elsewhere",
    );

    expect(text).toBe("@mention0-U0EVIL <@U0ANN>BC &lt;@U0EVIL&gt;");
    expect(shownMarkup(text)).toBe("@mention0-U0EVIL @U0ANNBC <@U0EVIL>");
  });
});
