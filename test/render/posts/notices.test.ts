import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import { lateEditPost, lateReplyPost, lateWithdrawalPost } from "../../../src/render/posts/notices.ts";
import { board, itemView, reply, withdrawn } from "../build.ts";

const closed = itemView({ status: "accepted", replies: [reply()] });

describe("lateReplyPost", () => {
  it("shows the secretary the reply, and says that nothing has changed", () => {
    const late = reply({
      text: "It has changed since.",
      files: [{ name: "plan.pdf", type: "application/pdf", size: 9, url: "https://chat.example/f/1" }],
    });

    expect(plainText(lateReplyPost(closed, late, board)).split("\n")).toEqual([
      "A reply came to a closed question: CSP-01 (26/27)",
      "Is serious and organised crime considered in the local community safety plan?",
      "Member One, Tue 8 Dec 2026, 09:14. Open the reply (https://chat.example/csp/1/2)",
      "> It has changed since.",
      "File: plan.pdf (https://chat.example/f/1)",
      "It is kept, and the question stays accepted.",
      "To open it again: /soc reopen CSP-01 (26/27) REASON",
    ]);
  });
});

describe("lateEditPost", () => {
  it("shows the secretary the words as they are now, and says that nothing else has changed", () => {
    const changed = reply({ text: "No, not since May.", editedAt: "2026-12-09T10:00:00.000Z" });

    expect(plainText(lateEditPost(closed, changed, board)).split("\n")).toEqual([
      "A reply to a closed question was edited: CSP-01 (26/27)",
      "Is serious and organised crime considered in the local community safety plan?",
      "Member One, Tue 8 Dec 2026, 09:14, edited Wed 9 Dec 2026, 10:00. Open the reply (https://chat.example/csp/1/2)",
      "> No, not since May.",
      "Its new words are kept, and the question stays accepted.",
      "To open it again: /soc reopen CSP-01 (26/27) REASON",
    ]);
  });
});

describe("lateWithdrawalPost", () => {
  it("says whose reply is gone, and what is left", () => {
    const text = plainText(lateWithdrawalPost(closed, withdrawn(), board));

    expect(text.split("\n").slice(2)).toEqual([
      "The reply by Member One of Tue 8 Dec 2026, 09:14 was withdrawn on Wed 9 Dec 2026, 10:00.",
      "1 reply is left, and the question stays accepted. Open the thread (https://chat.example/csp/1)",
      "To open it again: /soc reopen CSP-01 (26/27) REASON",
    ]);
  });

  it("says when no reply is left", () => {
    expect(plainText(lateWithdrawalPost({ ...closed, replies: [] }, withdrawn(), board))).toContain(
      "No reply is left, and the question stays accepted.",
    );
  });
});
