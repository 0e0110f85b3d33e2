import { expect, it } from "vitest";
import { plainText } from "../../src/chat/plain-text.ts";
import { personNotFoundPost, unknownCommandPost } from "../../src/render/answers/not-understood.ts";
import { digestFullPost } from "../../src/render/digest/digest-full.ts";
import { digestShortPost } from "../../src/render/digest/digest-short.ts";
import { packDocument } from "../../src/render/digest/pack.ts";
import { exportCsv } from "../../src/render/export/export-csv.ts";
import { exportJson } from "../../src/render/export/export-json.ts";
import { lateReplyPost } from "../../src/render/posts/notices.ts";
import { promptPost } from "../../src/render/posts/prompt.ts";
import { evidencePost } from "../../src/render/screens/evidence.ts";
import { extract, quoted } from "../../src/render/words/text.ts";
import { growsTooFast } from "../growth.ts";
import { board, digestView, itemView, reply } from "./build.ts";

it.each<[string, (text: string) => unknown]>([
  ["an extract", (text) => extract(text, 4000)],
  ["a quotation", (text) => quoted(text)],
  ["a prompt", (text) => promptPost(decided(text), board)],
  ["a screen of evidence, spoken", (text) => plainText(evidencePost(replied(text), board))],
  ["a notice of a late reply", (text) => lateReplyPost(itemView(), answer(text), board)],
  ["a digest", (text) => [digestFullPost(digest(text)), digestShortPost(digest(text))]],
  ["a pack", (text) => packDocument(digest(text))],
  ["a CSV file", (text) => exportCsv([replied(text), decided(text)], board)],
  ["a JSON file", (text) => exportJson([replied(text), decided(text)], board)],
  ["an answer to a command that there is not", (text) => unknownCommandPost(text, null)],
  [
    "an answer about nobody",
    (text) => personNotFoundPost(text, { kind: "none", nearest: null }, "CSP-01", board),
  ],
])("%s is worded in a time that grows only with what people wrote", async (_what, work) => {
  expect(await growsTooFast(work)).toBeNull();
});

function answer(text: string) {
  const files = [{ name: text, type: "text/plain", size: 1, url: text }];
  return reply({ text, files, link: text, author: { user: "local:p3", name: text, person: "p3" } });
}

function replied(text: string) {
  return itemView({ status: "answered", replies: [answer(text)] });
}

function decided(text: string) {
  const at = "2026-12-08T14:00:00.000Z";
  return itemView({ status: "accepted", decision: { outcome: "accepted", at, by: text, reason: text } });
}

function digest(text: string) {
  return digestView({ answeredSince: [replied(text)], unanswered: [decided(text)] });
}
