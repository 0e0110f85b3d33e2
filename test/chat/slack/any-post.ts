import fc from "fast-check";
import type { Button, Field, Inline, Part, Post, TextLine } from "../../../src/chat/post.ts";
import { asPersonId, userRef } from "../../../src/core/names/ids.ts";

/** What people and councils may write: also everything that means something to Slack. */
const words = fc.oneof(
  { weight: 4, arbitrary: fc.string({ unit: "grapheme", maxLength: 60 }) },
  fc.constantFrom(
    "<!channel> and <@U0ANN>",
    "*bold* _slanted_ ~struck~ `code`",
    "&lt;b&gt; & <b>",
    "> quoted\n>>> and more",
    ":tada: 09:14:30",
    "line one\nline two\r\nline three",
    "<https://example.org|here> https://example.org/a_b_c",
    "mention0-U0ANN @mention0-U0ANN",
    "",
  ),
  {
    weight: 1,
    arbitrary: fc
      .nat({ max: 9000 })
      .map((length) => "Long words & <more> of them. ".repeat(400).slice(0, length)),
  },
  { weight: 1, arbitrary: fc.nat({ max: 9000 }).map((length) => "x".repeat(length)) },
);

const link = fc.constantFrom(
  "https://example.org/?a=1&b=2",
  "mailto:ann@example.org",
  "javascript:alert(1)",
  "https://a|b>c d",
);

const inline: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 3, arbitrary: words },
  words.map((strong) => ({ strong })),
  fc.record({ link, text: words }),
  fc.record({ mention: fc.constant(userRef("slack", "U0ANN")), name: words }),
  fc.record({
    when: fc.constant("2026-12-08T14:00:00.000Z"),
    text: fc.constantFrom("Tue 8 Dec 2026, 14:00", "14:00", "a|b^c"),
  }),
);

const line: fc.Arbitrary<TextLine> = fc.array(inline, { maxLength: 4 });

const field: fc.Arbitrary<Field> = fc.oneof(
  fc.record({ id: fc.constantFrom("reason", "date", "person"), label: words }),
  fc.record({
    id: fc.constant("person" as const),
    label: words,
    choices: fc.array(fc.record({ id: words.map(asPersonId), name: words }), { maxLength: 120 }),
  }),
);

const button: fc.Arbitrary<Button> = fc.record({
  id: fc.stringMatching(/^[a-z-]{1,20}$/),
  label: words.map((label) => label || "OK"),
  style: fc.constantFrom("plain", "primary", "danger"),
  fields: fc.array(field, { maxLength: 3 }),
});

const part: fc.Arbitrary<Part> = fc.oneof(
  fc.record({ kind: fc.constant("heading" as const), text: words }),
  fc.record({ kind: fc.constant("line" as const), line }),
  fc.record({ kind: fc.constant("question" as const), text: words }),
  fc.record({ kind: fc.constant("list" as const), lines: fc.array(line, { maxLength: 30 }) }),
  fc.record({ kind: fc.constant("quote" as const), text: words }),
  fc.record({ kind: fc.constant("note" as const), line }),
  fc.record({
    kind: fc.constant("bar" as const),
    segments: fc.array(
      fc.record({
        label: fc.constantFrom("closed", "answered"),
        count: fc.nat({ max: 60 }),
        tone: fc.constantFrom("good", "part", "bad", "none"),
      }),
      { maxLength: 4 },
    ),
    text: fc.constant("54 questions: 4 closed, 2 answered"),
  }),
  fc.record({
    kind: fc.constant("buttons" as const),
    buttons: fc.uniqueArray(button, { maxLength: 6, selector: ({ id }) => id }),
  }),
);

/** Any post there could be, most of them small, some far too large for Slack. */
export const anyPost: fc.Arbitrary<Post> = fc.record({
  summary: words,
  parts: fc.array(part, { maxLength: 70 }),
});

/** A line of which every word is somebody's own. */
export const anyWords = words;
