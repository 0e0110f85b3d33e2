import * as adaptive from "adaptivecards";
import { describe, expect, it } from "vitest";
import type { Post } from "../../../../src/chat/post.ts";
import { outgoing } from "../../../../src/chat/teams/outgoing/outgoing.ts";
import { seenCard } from "../fake/seen.ts";
import { EVERYTHING, REAL } from "./sample-posts.ts";

const EXTRAS = { mark: "soc-mark", mentionId: (user: string) => `29:${user}`, file: null };

type Card = {
  readonly version: string;
  readonly body: readonly { readonly id?: string; readonly type: string }[];
  readonly fallbackText: string;
  readonly speak: string;
  readonly msteams: {
    readonly width: string;
    readonly entities?: readonly { readonly text: string; readonly mentioned: { readonly id: string } }[];
  };
};

function cardOf(post: Post, extras = {}): Card {
  const message = outgoing(post, { ...EXTRAS, ...extras });
  return message.attachments[0]?.content as Card;
}

/** Everything that Microsoft's own reader of cards has to say against one. */
function complaints(card: unknown): string[] {
  const context = new adaptive.SerializationContext();
  const read = new adaptive.AdaptiveCard();
  read.parse(card, context);
  const events = Array.from(
    { length: context.eventCount },
    (_none, index) => context.getEventAt(index).message,
  );
  return [...events, ...read.validateProperties().validationEvents.map(({ message }) => message)];
}

describe("a post as a card", () => {
  it.each(Object.entries({ everything: EVERYTHING, ...REAL }))(
    "is read by Microsoft's own reader without a complaint, but for the chart that only Teams knows: %s",
    (_name, post) => {
      const unknown = 'Unknown element type "Chart.HorizontalBar.Stacked". Fallback will be used if present.';

      expect(complaints(cardOf(post)).filter((each) => each !== unknown)).toEqual([]);
    },
  );

  it("declares the highest version that Teams knows, full width, and its words for those who do not see it", () => {
    const card = cardOf(EVERYTHING);

    expect(card.version).toBe("1.5");
    expect(card.msteams.width).toBe("Full");
    expect(card.fallbackText).toContain("6 of 6 questions asked. 1 answered, 3 unanswered, 2 closed.");
    expect(card.fallbackText).toContain("> # No heading");
    expect(card.speak).toContain("6 of 6 questions asked");
    expect(card.speak).not.toMatch(/[<>&]/);
  });

  it("has the notification's line beside it, and no text, of which Teams would make a second message", () => {
    const message = outgoing(EVERYTHING, EXTRAS);

    expect(message.summary).toBe("CSP-03 (26/27): everything at once");
    expect(Object.keys(message)).toEqual(["type", "summary", "attachments"]);
    expect(message.attachments).toHaveLength(1);
  });

  it("carries its mark as the id of its first element", () => {
    expect(cardOf(EVERYTHING).body[0]?.id).toBe("soc-mark");
    expect(cardOf({ summary: "Nothing else", parts: [] }).body).toEqual([
      { type: "RichTextBlock", id: "soc-mark", inlines: [{ type: "TextRun", text: "Nothing else" }] },
    ]);
  });

  it("shows what people wrote as they wrote it: in runs of text, which are never read as Markdown", () => {
    const { text } = seenCard(cardOf(EVERYTHING));

    for (const line of [
      "Is *this* <b>a</b> question?",
      "1. yes",
      "- no",
      "• **one**",
      "# No heading",
      "> no quote",
    ])
      expect(text.split("\n")).toContain(line);
    expect(text).toContain("<at>All</at>");
    expect(JSON.stringify(cardOf(EVERYTHING))).not.toContain("{{DATE");
  });

  it("escapes the few words that have to stand in a block of Markdown", () => {
    const blocks = cardOf(EVERYTHING).body.filter(({ type }) => type === "TextBlock");

    expect(blocks).toMatchObject([
      { text: "CSP-03 (26/27) \\*starred\\* \\_line\\_ \\[x\\](https://example.org)", style: "heading" },
      { text: "Reminded: <at>Ann Lee x</at> & \\_others\\_" },
    ]);
  });

  it("mentions somebody with the same words in the card and in the list beside it", () => {
    expect(cardOf(EVERYTHING).msteams.entities).toEqual([
      { type: "mention", text: "<at>Ann Lee x</at>", mentioned: { id: "29:teams:aad-1", name: "Ann Lee x" } },
    ]);
    expect(cardOf(REAL.status ?? EVERYTHING).msteams.entities).toBeUndefined();
  });

  it("opens only addresses of the web", () => {
    const parts: Post["parts"] = [
      {
        kind: "line",
        line: [
          { link: "javascript:alert(1)", text: "bad" },
          { link: "https://example.org", text: "good" },
        ],
      },
    ];

    const [block] = cardOf({ summary: "Links", parts }).body;

    expect(block).toMatchObject({
      inlines: [
        { text: "bad", type: "TextRun" },
        { text: "good", selectAction: { type: "Action.OpenUrl", url: "https://example.org" } },
      ],
    });
    expect(JSON.stringify(block)).not.toContain("javascript:");
  });

  it("shows a bar as a chart, with a table of two columns where there are no charts, and its words below", () => {
    const { body } = cardOf(EVERYTHING);
    const at = body.findIndex(({ type }) => type === "Chart.HorizontalBar.Stacked");

    expect(body[at]).toMatchObject({
      data: [
        {
          data: [
            { legend: "closed", value: 2, color: "good" },
            { legend: "answered", value: 1, color: "warning" },
            { legend: "unanswered", value: 3, color: "attention" },
          ],
        },
      ],
      fallback: { type: "Table", columns: [{ width: 2 }, { width: 1 }] },
    });
    expect(seenCard(body[at + 1]).text).toBe("6 of 6 questions asked. 1 answered, 3 unanswered, 2 closed.");
  });

  it("has buttons of the newer kind, each with the older one to fall back on", () => {
    const { buttons, shown } = seenCard(cardOf(EVERYTHING));

    expect(shown).toEqual(["Accept", "Reopen", "Assign"]);
    expect(buttons.map(({ data }) => data)).toEqual([
      { soc: "press", post: "soc-mark", button: "accept" },
      { soc: "press", post: "soc-mark", button: "reopen" },
      { soc: "press", post: "soc-mark", button: "assign" },
    ]);
    const json = JSON.stringify(cardOf(EVERYTHING));
    expect(json.split('"Action.Execute"')).toHaveLength(4);
    expect(json.split('"fallback":{"type":"Action.Submit"')).toHaveLength(4);
  });

  it("asks for a reason, a date or a person in fields that have labels and may not stay empty", () => {
    const json = JSON.stringify(cardOf(EVERYTHING));

    expect(json.match(/"id":"\w+:\w+","label":"[^"]+"/g)).toEqual([
      '"id":"reopen:reason","label":"Reason"',
      '"id":"assign:person","label":"Person"',
      '"id":"assign:date","label":"Until"',
    ]);
    expect(json.split('"isRequired":true')).toHaveLength(4);
    expect(json).toContain('"choices":[{"title":"Ann Lee","value":"p1"}]');
  });

  it("opens a dialog by a button that has one, and tells Teams so", () => {
    const other = {
      id: "other",
      label: "Other…",
      style: "plain",
      opens: "form",
      about: "x",
      fields: [],
    } as const;

    const { body } = cardOf({ summary: "One", parts: [{ kind: "buttons", buttons: [other] }] });

    expect(body).toMatchObject([
      {
        type: "ActionSet",
        actions: [
          {
            ...{ type: "Action.Submit", title: "Other…" },
            data: {
              soc: "form",
              post: "soc-mark",
              button: "other",
              about: "x",
              msteams: { type: "task/fetch" },
            },
          },
        ],
      },
    ]);
  });

  it("names what the button below opened fields will do, in both kinds of it", () => {
    const json = JSON.stringify(cardOf(EVERYTHING));

    for (const title of ["Send: reopen", "Send: assign"])
      expect(json.split(`"title":"${title}"`), title).toHaveLength(3);
  });

  it("has no more buttons in a row than a phone of 360 px shows, and none of them in a menu", () => {
    const labels = ["More evidence wanted", "Not applicable", "Later date", "No"];
    const buttons = labels.map((label, at) => ({ id: `b${at}`, label, style: "plain", fields: [] }) as const);

    const { body } = cardOf({ summary: "Many", parts: [{ kind: "buttons", buttons }] });

    const rows = body as unknown as { actions: { title: string; mode?: string }[] }[];
    expect(rows.map(({ actions }) => actions.map(({ title }) => title))).toEqual([
      ["More evidence wanted"],
      ["Not applicable", "Later date"],
      ["No"],
    ]);
    expect(JSON.stringify(body)).not.toContain('"mode"');
  });

  it("has in a dialog only the older kind of button, each with fields of its own, though two have one id", () => {
    const reason = { id: "reason", label: "Why" } as const;
    const buttons = ["one", "two"].map(
      (about) => ({ id: "keep", label: about, style: "plain", about, fields: [reason] }) as const,
    );

    const json = JSON.stringify(
      cardOf({ summary: "Two", parts: [{ kind: "buttons", buttons }] }, { inDialog: true }),
    );

    expect(json).not.toContain("Action.Execute");
    expect(json.match(/"id":"keep#\d:reason"/g)).toEqual(['"id":"keep#0:reason"', '"id":"keep#1:reason"']);
  });

  it("has a button for its file", () => {
    const { shown, buttons } = seenCard(cardOf(EVERYTHING, { file: { id: "f1", name: "Pack.html" } }));

    expect(shown.at(-1)).toBe("Get the file");
    expect(buttons.at(-1)?.data).toEqual({ soc: "file", file: "f1" });
  });
});

describe("a post that is too large for Teams", () => {
  const line = (text: string): Post["parts"][number] => ({ kind: "line", line: [text] });
  const huge: Post = {
    summary: "Huge",
    parts: [
      ...Array.from({ length: 300 }, (_none, index) => line(`Line ${index} ${"ü".repeat(400)}`)),
      ...EVERYTHING.parts.slice(-1),
    ],
  };

  it("stays under 80 KB, from the top, says that something is missing, and keeps its buttons", () => {
    const message = outgoing(huge, EXTRAS);

    expect(2 * JSON.stringify(message).length).toBeLessThan(82 * 1024);
    const { text, shown } = seenCard(message.attachments[0]?.content);
    expect(text).toContain("Line 0 ");
    expect(text).not.toContain("Line 299 ");
    expect(text).toContain("The rest does not fit into one message of Teams.");
    expect(shown).toEqual(["Accept", "Reopen", "Assign"]);
  });

  it("is cut no earlier than it has to be", () => {
    const parts = Array.from({ length: 60 }, (_none, index) => line(`Line ${index} ${"x".repeat(400)}`));

    expect(seenCard(cardOf({ summary: "Fits", parts })).text).toContain("Line 59 ");
  });
});
