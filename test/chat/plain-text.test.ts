import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import type { Inline, Part, Post, TextLine } from "../../src/chat/post.ts";
import { userRef } from "../../src/core/names/ids.ts";

describe("plainText", () => {
  it("writes each kind of part in its own plain way, from top to bottom", () => {
    const post: Post = {
      summary: "CSP-01",
      parts: [
        { kind: "heading", text: "CSP-01 (26/27)" },
        { kind: "question", text: "Is it considered?" },
        { kind: "list", lines: [["schools"], ["police"]] },
        { kind: "line", line: [{ strong: "Status:" }, " open"] },
        { kind: "quote", text: "Yes.\nSince March." },
        { kind: "note", line: ["The latest at ", { when: "2026-12-08T09:14:00.000Z", text: "09:14" }] },
      ],
    };

    expect(plainText(post)).toBe(
      [
        "CSP-01 (26/27)",
        "Is it considered?",
        "- schools",
        "- police",
        "Status: open",
        "> Yes.",
        "> Since March.",
        "The latest at 09:14",
      ].join("\n"),
    );
  });

  it("writes the address of a link after its words, and once when they are the same", () => {
    expect(
      textOf([
        { link: "https://a.example/1", text: "CSP-01" },
        " and ",
        { link: "https://a.example", text: "https://a.example" },
      ]),
    ).toBe("CSP-01 (https://a.example/1) and https://a.example");
  });

  it("writes a mention as a name", () => {
    expect(textOf([{ mention: userRef("local", "p3"), name: "Member One" }, ": one question"])).toBe(
      "@Member One: one question",
    );
  });

  it("says a bar in its words, and leaves buttons out", () => {
    const post: Post = {
      summary: "status",
      parts: [
        {
          kind: "bar",
          segments: [{ label: "answered", count: 2, tone: "good" }],
          text: "2 of 3 answered.",
        },
        { kind: "buttons", buttons: [{ id: "accept", label: "Accept", style: "primary", fields: [] }] },
      ],
    };

    expect(plainText(post)).toBe("2 of 3 answered.");
  });

  it("sets a later heading apart by an empty line", () => {
    const post: Post = {
      summary: "digest",
      parts: [
        { kind: "heading", text: "Digest" },
        { kind: "line", line: ["2 asked"] },
        { kind: "heading", text: "Unanswered" },
      ],
    };

    expect(plainText(post)).toBe("Digest\n2 asked\n\nUnanswered");
  });

  it("marks every line of a quote, however its lines are broken", () => {
    const post: Post = { summary: "quote", parts: [{ kind: "quote", text: "one\r\ntwo\rthree\u2028four" }] };

    expect(plainText(post)).toBe("> one\n> two\n> three\n> four");
  });

  it("leaves what people wrote as they wrote it", () => {
    expect(textOf(["*bold* <@U01> <b>x</b> [a](https://a.example)"])).toBe(
      "*bold* <@U01> <b>x</b> [a](https://a.example)",
    );
  });

  it("is the summary where no part says anything", () => {
    expect(plainText({ summary: "Nothing to say", parts: [] })).toBe("Nothing to say");
  });

  it("contains every word of every part but the buttons", () => {
    fc.assert(
      fc.property(post, (post) => {
        const text = plainText(post);

        for (const word of post.parts.flatMap(wordsOf)) expect(text).toContain(word);
      }),
    );
  });
});

function textOf(line: TextLine): string {
  return plainText({ summary: "line", parts: [{ kind: "line", line }] });
}

const text = fc.oneof(
  fc.string({ unit: "grapheme" }),
  fc.constantFrom("> quoted", "- item", "a\nb", "<@U01>"),
);
const inline: fc.Arbitrary<Inline> = fc.oneof(
  text,
  fc.record({ strong: text }),
  fc.record({ link: fc.webUrl(), text }),
  fc.record({ mention: fc.constant(userRef("local", "p1")), name: text }),
  fc.record({ when: fc.constant("2026-12-08T14:00:00.000Z"), text }),
);
const line = fc.array(inline, { maxLength: 4 });
const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constantFrom("heading", "question", "quote"), text }),
  fc.record({ kind: fc.constantFrom("line", "note"), line }),
  fc.record({ kind: fc.constant("list"), lines: fc.array(line, { maxLength: 3 }) }),
  fc.record({ kind: fc.constant("bar"), segments: fc.constant([]), text }),
);
const post: fc.Arbitrary<Post> = fc.record({ summary: text, parts: fc.array(part, { maxLength: 6 }) });

function wordsOf(part: Part): string[] {
  const texts =
    "text" in part
      ? [part.text]
      : "line" in part
        ? part.line.flatMap(textsOf)
        : part.kind === "list"
          ? part.lines.flat().flatMap(textsOf)
          : [];
  return texts.flatMap((words) => words.split(/\s+/)).filter((word) => word !== "");
}

function textsOf(piece: Inline): string[] {
  if (typeof piece === "string") return [piece];
  if ("strong" in piece) return [piece.strong];
  if ("mention" in piece) return [piece.name];
  return "link" in piece ? [piece.text, piece.link] : [piece.text];
}
