import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import { userRef } from "../../../src/core/names/ids.ts";
import { nudgeOwnerPost } from "../../../src/render/posts/nudge-owner.ts";
import { nudgeSecretaryPost } from "../../../src/render/posts/nudge-secretary.ts";
import { nudgeThreadPost } from "../../../src/render/posts/nudge-thread.ts";
import { board, itemView } from "../build.ts";

const other = itemView({
  reference: "CSP-03 (26/27)",
  text: "Are partners involved in a multi-agency approach?",
  overdue: true,
  due: "2026-11-20",
  workingDaysWaiting: 1,
  threads: [{ platform: "local", link: "https://chat.example/csp/3" }],
});

describe("nudgeOwnerPost", () => {
  it("is one message for all that waits for somebody, each with its question, its days and its link", () => {
    const post = nudgeOwnerPost([{ board, due: [itemView()], also: [other] }]);

    expect(post.summary).toBe("2 questions wait for you: Community Safety Partnership. CSP-01 (26/27)");
    expect(plainText(post).split("\n")).toEqual([
      "2 questions wait for you: Community Safety Partnership",
      "You can answer by replying here with the reference first, or in the thread of each. A sentence, a file or a link is enough.",
      "- CSP-01 (26/27) (https://chat.example/csp/1): Is serious and organised crime considered in the local community safety plan? Asked Mon 2 Nov 2026, 12 working days ago. Wanted by Mon 30 Nov 2026.",
      "Also waiting for you:",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved in a multi-agency approach? Asked Mon 2 Nov 2026, 1 working day ago. Overdue: was wanted by Fri 20 Nov 2026.",
      "Not yours to answer? Tell the secretary, who can name somebody else.",
    ]);
  });

  it("is one message however many boards wait for somebody", () => {
    const elsewhere = { name: "Health and Wellbeing Board", timezone: "Europe/London" };
    const post = nudgeOwnerPost([
      { board, due: [other], also: [] },
      {
        board: elsewhere,
        due: [itemView({ reference: "HWB-01 (26/27)", text: "Is it?", threads: [] })],
        also: [],
      },
    ]);

    expect(post.summary).toBe("2 questions wait for you: 2 boards. CSP-03 (26/27) and HWB-01 (26/27)");
    expect(plainText(post).split("\n").slice(2, 6)).toEqual([
      "Community Safety Partnership",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved in a multi-agency approach? Asked Mon 2 Nov 2026, 1 working day ago. Overdue: was wanted by Fri 20 Nov 2026.",
      "Health and Wellbeing Board",
      "- HWB-01 (26/27): Is it? Asked Mon 2 Nov 2026, 12 working days ago. Wanted by Mon 30 Nov 2026.",
    ]);
  });

  it("says of one question alone by when it is due, in one line for a phone", () => {
    const post = nudgeOwnerPost([{ board, due: [itemView({ due: "2027-02-22" })], also: [] }]);

    expect(post.summary).toBe("CSP-01 is due by Mon 22 Feb. You can answer by replying here.");
    expect(plainText(post).split("\n").slice(0, 2)).toEqual([
      "CSP-01 is due by Mon 22 Feb.",
      "You can answer by replying here. A sentence, a file or a link is enough.",
    ]);
    expect(nudgeOwnerPost([{ board, due: [other], also: [] }]).summary).toContain(
      "CSP-03 was due by Fri 20 Nov.",
    );
  });

  it("names the year of a day that is far from the one on which it was asked", () => {
    const far = itemView({ due: "2027-11-01" });

    expect(nudgeOwnerPost([{ board, due: [far], also: [] }]).summary).toContain("due by Mon 1 Nov 2027.");
  });

  it("shortens a long question between two words", () => {
    const long = itemView({ text: "How have local partners been engaged with? ".repeat(5), threads: [] });

    expect(plainText(nudgeOwnerPost([{ board, due: [long], also: [] }]))).toContain(
      "- CSP-01 (26/27): How have local partners been engaged with? How have local partners been engaged with? How have local… Asked",
    );
  });

  it("says what more is wanted of a question that was opened again", () => {
    const again = itemView({
      decision: {
        outcome: "more-evidence",
        at: "2026-11-16T10:00:00.000Z",
        by: "The Chair",
        reason: "Since when?",
      },
      workingDaysWaiting: 5,
    });

    expect(plainText(nudgeOwnerPost([{ board, due: [again], also: [] }]))).toContain(
      "More evidence wanted since Mon 16 Nov 2026, 5 working days ago. Wanted by Mon 30 Nov 2026. The Chair asks: “Since when?”",
    );
  });
});

describe("nudgeThreadPost", () => {
  it("mentions the members who have not written, and nobody else", () => {
    const post = nudgeThreadPost(
      itemView(),
      [
        { user: userRef("local", "p3"), name: "Member One" },
        { user: userRef("local", "p4"), name: "Member Two" },
        { user: userRef("local", "p5"), name: "Member Three" },
      ],
      board,
    );

    expect(plainText(post)).toBe(
      "@Member One, @Member Two and @Member Three: CSP-01 is due by Mon 30 Nov. You can answer by replying here.",
    );
    expect(post.parts).toHaveLength(1);
  });

  it("says when the day has passed, and nothing of a day that is not set", () => {
    const people = [{ user: userRef("local", "p3"), name: "Member One" }];

    expect(plainText(nudgeThreadPost(other, people, board))).toContain(
      "CSP-03 was due by Fri 20 Nov. You can",
    );
    expect(plainText(nudgeThreadPost(itemView({ due: null }), people, board))).toContain(
      "CSP-01 waits for an answer. You can answer by replying here.",
    );
  });
});

describe("nudgeSecretaryPost", () => {
  it("says why nobody was chased, and what to type", () => {
    const post = nudgeSecretaryPost(
      [
        itemView({ waitsFor: { kind: "nobody" }, threads: [] }),
        itemView({ waitsFor: { kind: "owner", name: "Member One" }, threads: [] }),
        itemView({ waitsFor: { kind: "members", names: ["Member Two"] }, threads: [] }),
      ],
      board,
    );

    const text = plainText(post);
    expect(post.summary).toBe("3 questions have nobody to chase: Community Safety Partnership");
    expect(text).toContain("It has no owner, and no expected member is left to ask.");
    expect(text).toContain("Its owner, Member One, has no account where this board is.");
    expect(text).toContain("None of the members it waits for has an account where this board is.");
    expect(text).toContain("Name an owner: /soc assign CSP-01 (26/27) PERSON");
  });
});
