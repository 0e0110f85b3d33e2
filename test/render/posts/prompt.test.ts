import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { ItemView } from "../../../src/core/views/views.ts";
import { promptPost } from "../../../src/render/posts/prompt.ts";
import { board, itemView, judged, reply, withdrawn } from "../build.ts";

const says = (changes: Partial<ItemView>) => plainText(promptPost(itemView(changes), board));

describe("promptPost", () => {
  it("asks: reference, question, what helps, where and by when to reply, how it stands", () => {
    expect(says({}).split("\n")).toEqual([
      "CSP-01 (26/27)",
      "Is serious and organised crime considered in the local community safety plan?",
      "A sentence, and where in the plan it stands. Reply below by Mon 30 Nov. Nothing marked SENSITIVE, no names or addresses of victims or suspects.",
      "Status: open. No reply yet. Waits for Member One.",
    ]);
  });

  it("gives the exact question a part of its own, with its options as a list under it", () => {
    const { parts } = promptPost(itemView({ text: "Which partners?", options: ["police", "other?"] }), board);

    expect(parts.slice(1, 3)).toEqual([
      { kind: "question", text: "Which partners?" },
      { kind: "list", lines: [["police"], ["other?"]] },
    ]);
  });

  it("rings a phone with the reference, the question, and by when to reply", () => {
    const summary = (changes: Partial<ItemView>) => promptPost(itemView(changes), board).summary;

    expect(summary({ due: "2027-02-22" })).toBe(
      "CSP-01: Is serious and organised crime considered in the local community safety plan? Reply below by Mon 22 Feb. Nothing marked SENSITIVE, no names or addresses of victims or suspects.",
    );
    expect(summary({ text: "Name who leads", due: null })).toMatch(
      /^CSP-01: Name who leads\. Reply below\. Nothing/,
    );
    expect(summary({ status: "accepted" })).not.toContain("Reply below");
  });

  it("names the year of a day that is far off", () => {
    expect(says({ due: "2027-09-06" })).toContain("Reply below by Mon 6 Sep 2027.");
  });

  it("names the first few of many members, and anybody where nobody is named", () => {
    const names = ["A", "B", "C", "D", "E", "F"];

    expect(says({ waitsFor: { kind: "members", names } })).toContain("Waits for A, B, C, D and 2 others.");
    expect(says({ waitsFor: { kind: "nobody" } })).toContain("Waits for anybody on the board.");
  });

  it("gives a receipt that is still true when it is read another day", () => {
    const first = reply({ at: "2026-12-07T15:00:00.000Z" });
    const thanks = judged("comment", "small-talk");

    expect(says({ status: "answered", replies: [reply()] })).toContain(
      "Status: answered. Answer received from Member One, Tue 8 Dec, 9:14am. Waits for the chair",
    );
    expect(says({ status: "answered", replies: [first, reply(), thanks] })).toContain(
      "Status: answered. 2 answers received, the latest from Member One, Tue 8 Dec, 9:14am; 1 other reply.",
    );
    expect(says({ status: "answered", replies: [reply()], withdrawn: [withdrawn()] })).toContain(
      "Answer received from Member One, Tue 8 Dec, 9:14am; 1 withdrawn.",
    );
    expect(says({ replies: [thanks] })).toContain("Status: open. No answer yet; 1 reply. Waits for");
    expect(says({ withdrawn: [withdrawn()] })).toContain("Status: open. No reply kept; 1 withdrawn.");
    expect(says({ status: "answered", replies: [reply({ at: "2026-12-08T12:00:00.000Z" })] })).toContain(
      "Tue 8 Dec, 12pm.",
    );
  });

  it("says that somebody has to check a reply, and what was promised in place of one", () => {
    expect(says({ status: "to-check", replies: [judged("to-check", "unclear")] })).toContain(
      "Status: to check. 1 reply to check from Member One, Tue 8 Dec, 9:14am. Waits for somebody to say whether it is an answer.",
    );
    const promises = [{ kind: "verbal", by: "Member One", since: "2026-12-08T09:14:00.000Z" }] as const;
    expect(says({ replies: [judged("verbal", "at-the-meeting")], promises })).toContain(
      "Status: open. Verbal update promised by Member One. Waits for Member One.",
    );
  });

  it("waits for a decision once it is answered", () => {
    expect(says({ status: "answered", replies: [reply()] })).toContain(
      "Waits for the chair or the secretary to decide.",
    );
  });

  it("tells the decision: by whom, when, why, and the rating in words", () => {
    const text = says({
      status: "open",
      rating: "red",
      decision: {
        outcome: "more-evidence",
        at: "2026-12-09T10:00:00.000Z",
        by: "The Chair",
        reason: "Which groups,\nand since when?",
      },
    });

    expect(text).toContain("Status: open, more evidence wanted. No reply yet.");
    expect(text).toContain("More evidence asked for by The Chair, Wed 9 Dec 2026, 10:00.");
    expect(text).toContain("Reason: “Which groups, and since when?”");
    expect(text).toContain("Red: no plan yet.");
  });

  it("asks no more once it is closed, and says what becomes of a late reply", () => {
    const decision = {
      outcome: "accepted",
      at: "2026-12-09T10:00:00.000Z",
      by: "The Chair",
      reason: null,
    } as const;

    expect(says({ status: "accepted", replies: [reply()], rating: "green", decision }).split("\n")).toEqual([
      "CSP-01 (26/27)",
      "Is serious and organised crime considered in the local community safety plan?",
      "Status: accepted. Answer received from Member One, Tue 8 Dec, 9:14am.",
      "Accepted by The Chair, Wed 9 Dec 2026, 10:00.",
      "Green: in place.",
      "A reply written here now is still kept, and pointed out to the secretary.",
    ]);
  });

  it("has the decisions as buttons until it is closed, then one to open it again", () => {
    expect(buttons({ status: "open" })).toEqual([
      ["accept", "Accept", []],
      ["reopen", "More evidence wanted", ["reason"]],
      ["not-applicable", "Not applicable", ["reason"]],
      ["extend", "Later date", ["date", "reason"]],
      ["assign", "Give to somebody", ["person"]],
    ]);
    expect(buttons({ status: "answered" })).toEqual(buttons({ status: "open" }).slice(0, 3));
    expect(loud({ status: "open" })).toEqual([]);
    expect(loud({ status: "answered" })).toEqual(["accept"]);
    expect(buttons({ status: "accepted" })).toEqual([["reopen", "Reopen", ["reason"]]]);
    expect(buttons({ status: "not-applicable" })).toEqual([["reopen", "Reopen", ["reason"]]]);
  });
});

function loud(changes: Partial<ItemView>) {
  return promptPost(itemView(changes), board).parts.flatMap((part) =>
    part.kind === "buttons"
      ? part.buttons.filter(({ style }) => style === "primary").map(({ id }) => id)
      : [],
  );
}

function buttons(changes: Partial<ItemView>) {
  return promptPost(itemView(changes), board).parts.flatMap((part) =>
    part.kind === "buttons"
      ? part.buttons.map(({ id, label, fields }) => [id, label, fields.map((field) => field.id)])
      : [],
  );
}
