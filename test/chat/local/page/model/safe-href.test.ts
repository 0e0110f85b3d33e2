import { expect, it } from "vitest";
import { safeHref } from "../../../../../src/chat/local/page/model/safe-href.ts";

const PAGE = "http://127.0.0.1:3000/#/local:csp";

it.each([
  ["http://127.0.0.1:3000/#/local:csp/m12", "#/local:csp/m12"],
  ["http://localhost:3000/#/local:csp/m12", "#/local:csp/m12"],
  ["#/local:csp/m12", "#/local:csp/m12"],
  ["http://127.0.0.1:4000/#/local:csp/m12", "http://127.0.0.1:4000/#/local:csp/m12"],
  ["/local/files/f1/a.pdf", "http://127.0.0.1:3000/local/files/f1/a.pdf"],
  ["https://example.org/a", "https://example.org/a"],
  ["mailto:a@example.org", "mailto:a@example.org"],
])("lets %s lead to %s", (href, expected) => {
  expect(safeHref(href, PAGE)).toBe(expected);
});

it.each([
  "javascript:alert(1)",
  " JavaScript:alert(1)",
  "data:text/html,x",
  "file:///etc/passwd",
  "https://[",
])("makes no link of %s", (href) => {
  expect(safeHref(href, PAGE)).toBeNull();
});
