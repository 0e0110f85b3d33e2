import { expect, it } from "vitest";
import { news } from "../../../../../src/chat/local/page/model/news.ts";
import { asPersonId } from "../../../../../src/core/names/ids.ts";
import { aMessage } from "../sample-messages.ts";

const AT = "2026-11-09T09:00:00.000Z";
const root = aMessage({ id: "m1", at: AT, by: "p1", text: "Hello" });
const reply = aMessage({ id: "m2", at: AT, by: "p3", thread: "m1", text: "Hello yourself" });

it("counts what others wrote", () => {
  const now = [
    { ...root, replies: [reply] },
    { ...root, id: "m3", author: reply.author },
  ];

  expect(news([root], now, asPersonId("p1"), "#csp")).toBe("1 new message and 1 new reply in #csp.");
  expect(news([], now, asPersonId("p4"), "#csp")).toBe("2 new messages and 1 new reply in #csp.");
});

it("is silent about one's own messages, edits and deletions", () => {
  expect(news([], [root], asPersonId("p1"), "#csp")).toBeNull();
  expect(news([root], [{ ...root, text: "Changed", editedAt: AT }], asPersonId("p3"), "#csp")).toBeNull();
  expect(news([root], [], asPersonId("p3"), "#csp")).toBeNull();
});
