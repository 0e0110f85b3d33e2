import { expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import { packDocument } from "../../../src/render/digest/pack.ts";
import { exportCsv } from "../../../src/render/export/export-csv.ts";
import { exportJson } from "../../../src/render/export/export-json.ts";
import { lateReplyPost } from "../../../src/render/posts/notices.ts";
import { evidencePost } from "../../../src/render/screens/evidence.ts";
import { board, digestView, itemView, reply, withdrawn } from "../build.ts";

const gone = { author: { user: "erased", name: "", person: "p3" }, text: "", link: "" };
const erased = reply(gone);
const ERASED =
  "A reply of Tue 8 Dec 2026, 09:14 was erased: its words and who wrote them are not kept any more.";

it("that a reply was erased is said in plain words wherever replies are shown", () => {
  const item = itemView({ status: "answered", replies: [erased] });
  expect(plainText(evidencePost(item, board))).toContain(ERASED);
  expect(plainText(lateReplyPost(item, erased, board))).toContain(ERASED);
  const pack = new TextDecoder().decode(packDocument(digestView({ answeredSince: [item] })).bytes);
  expect(pack).toContain(`<p>${ERASED}</p>`);
  expect(exportCsv([item], board)).toContain('"(erased)","2026-12-08 09:14","","","(erased)"');
  expect(exportJson([item], board)).toContain('"author": "(erased)"');
  expect(exportJson([item], board)).toContain('"text": "(erased)"');
});

it("of one that was withdrawn after that, both is said", () => {
  const item = itemView({ status: "open", withdrawn: [withdrawn(gone)] });
  expect(plainText(evidencePost(item, board))).toContain(
    `${ERASED} It was withdrawn on Wed 9 Dec 2026, 10:00.`,
  );
});
