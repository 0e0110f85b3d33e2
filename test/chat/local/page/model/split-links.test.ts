import { expect, it } from "vitest";
import { splitLinks } from "../../../../../src/chat/local/page/model/split-links.ts";

const links = (text: string): readonly string[] =>
  splitLinks(text)
    .filter(({ kind }) => kind === "link")
    .map((piece) => piece.text);

it.each([
  ["See https://example.org/a.", ["https://example.org/a"]],
  ["(https://example.org/a)", ["https://example.org/a"]],
  ["https://example.org/a_(b), and more", ["https://example.org/a_(b)"]],
  ["(see https://example.org/a_(b))", ["https://example.org/a_(b)"]],
  ["https://example.org/?q=1&r=2#top!", ["https://example.org/?q=1&r=2#top"]],
  ["HTTP://EXAMPLE.ORG", ["HTTP://EXAMPLE.ORG"]],
  ["<https://example.org/a>", ["https://example.org/a"]],
  ["two: http://a.example http://b.example", ["http://a.example", "http://b.example"]],
  ["javascript:alert(1) data:text/html,x file:///etc/passwd example.org", []],
  ["https:// and http://", []],
  ["xhttps://example.org", []],
])("finds the addresses in %j", (text, expected) => {
  expect(links(text)).toEqual(expected);
});

it.each(["", "no link", "a https://example.org/b, c\nd", "https://example.org", "https://"])(
  "loses no letter of %j",
  (text) => {
    expect(
      splitLinks(text)
        .map((piece) => piece.text)
        .join(""),
    ).toBe(text);
  },
);
