import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { ItemView } from "../../../src/core/views/views.ts";
import { promptPost } from "../../../src/render/posts/prompt.ts";
import { board, itemView, reply, withdrawn } from "../build.ts";

const says = (changes: Partial<ItemView>) => plainText(promptPost(itemView(changes), board));

describe("promptPost", () => {
  it("asks: reference, audience, question, what helps, how to answer, whom it waits for, by when", () => {
    expect(says({}).split("\n")).toEqual([
      "CSP-01 (26/27)",
      "For: Community Safety Partnership",
      "Is serious and organised crime considered in the local community safety plan?",
      "What helps: A sentence, and where in the plan it stands.",
      "How to answer: reply in this thread. Files and links are welcome. For OFFICIAL information only.",
      "Waits for: Member One",
      "Wanted by: Mon 30 Nov 2026, for the meeting of Tue 8 Dec 2026, 14:00",
      "Status: open; no reply yet.",
    ]);
  });

  it("gives the exact question a part of its own, with its options as a list under it", () => {
    const { parts } = promptPost(itemView({ text: "Which partners?", options: ["police", "other?"] }), board);

    expect(parts.slice(2, 4)).toEqual([
      { kind: "question", text: "Which partners?" },
      { kind: "list", lines: [["police"], ["other?"]] },
    ]);
  });

  it("rings a phone with the reference and the question", () => {
    expect(promptPost(itemView(), board).summary).toBe(
      "CSP-01 (26/27): Is serious and organised crime considered in the local community safety plan?",
    );
  });

  it("names the first few of many members, and anybody where nobody is named", () => {
    const names = ["A", "B", "C", "D", "E", "F"];

    expect(says({ waitsFor: { kind: "members", names } })).toContain("Waits for: A, B, C, D and 2 others\n");
    expect(says({ waitsFor: { kind: "nobody" } })).toContain("Waits for: anybody on the board\n");
  });

  it("says when no day is set, and how often the day was put off", () => {
    expect(says({ due: null, meeting: null })).toContain("Wanted by: no day set\n");
    expect(says({ extensions: 2 })).toContain(
      "Wanted by: Mon 30 Nov 2026, for the meeting of Tue 8 Dec 2026, 14:00, extended twice\n",
    );
  });

  it("gives a receipt that is still true when it is read another day", () => {
    const first = reply({ at: "2026-12-07T15:00:00.000Z" });

    expect(says({ status: "answered", replies: [first, reply()] })).toContain(
      "Status: answered; 2 replies kept, the latest at 09:14 on Tue 8 Dec 2026.",
    );
    expect(says({ status: "answered", replies: [reply()] })).toContain(
      "Status: answered; 1 reply kept, at 09:14 on Tue 8 Dec 2026.",
    );
    expect(says({ status: "answered", replies: [reply()], withdrawn: [withdrawn()] })).toContain(
      "1 reply kept, at 09:14 on Tue 8 Dec 2026; 1 withdrawn.",
    );
    expect(says({ withdrawn: [withdrawn()] })).toContain("Status: open; no reply kept; 1 withdrawn.");
  });

  it("waits for a decision once it is answered", () => {
    expect(says({ status: "answered", replies: [reply()] })).toContain(
      "Waits for: the chair or the secretary to decide\n",
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

    expect(text).toContain("Status: open, more evidence wanted; no reply yet.");
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
      "For: Community Safety Partnership",
      "Is serious and organised crime considered in the local community safety plan?",
      "Status: accepted; 1 reply kept, at 09:14 on Tue 8 Dec 2026.",
      "Accepted by The Chair, Wed 9 Dec 2026, 10:00.",
      "Green: in place.",
      "A reply written here now is still kept, and pointed out to the secretary.",
    ]);
  });

  it("has two buttons: one to answer by, which stands out until somebody did, and one for everything else", () => {
    const both = [
      ["answer", "Answer", []],
      ["other", "Other…", []],
    ];

    expect(buttons({ status: "open" })).toEqual(both);
    expect(buttons({ status: "answered" })).toEqual(both);
    expect(loud({ status: "open" })).toEqual(["answer"]);
    expect(loud({ status: "answered" })).toEqual([]);
    expect(buttons({ status: "accepted" })).toEqual(both.slice(1));
    expect(buttons({ status: "not-applicable" })).toEqual(both.slice(1));
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
