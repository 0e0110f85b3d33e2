import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import { digestPreviewPost } from "../../../src/render/answers/digest-preview.ts";
import { digestFullPost } from "../../../src/render/digest/digest-full.ts";
import { digestShortPost } from "../../../src/render/digest/digest-short.ts";
import { digestView, figures, itemView, judged, reply } from "../build.ts";

const overdue = itemView({
  reference: "CSP-03 (26/27)",
  text: "Are partners involved?",
  overdue: true,
  due: "2026-11-20",
  nudges: 2,
  threads: [{ platform: "local", link: "https://chat.example/csp/3" }],
});
const waiting = itemView({
  reference: "CSP-04 (26/27)",
  text: "How involved are they?",
  waitsFor: { kind: "members", names: ["Member One", "Member Two"] },
  threads: [],
});
const answered = itemView({ status: "answered", replies: [reply({ at: "2026-11-05T09:14:00.000Z" })] });
const view = digestView({ answeredSince: [answered], unanswered: [overdue, waiting] });

describe("digestShortPost", () => {
  it("gives the figures, what came in, and what is unanswered with whose it is", () => {
    const post = digestShortPost(view);

    expect(post.summary).toBe(
      "Digest for the meeting of Tue 8 Dec 2026, 14:00: 2 answered, 0 to check, 2 unanswered, 1 closed",
    );
    expect(plainText(post).split("\n")).toEqual([
      "Digest for the meeting of Tue 8 Dec 2026, 14:00",
      "Community Safety Partnership. Papers are published by Mon 30 Nov 2026.",
      "5 of 7 questions asked. 2 answered, 0 to check, 2 unanswered (1 overdue), 1 closed, 2 not asked yet.",
      "Answered or closed since the last digest, Mon 31 Aug 2026: CSP-01 (26/27).",
      "Unanswered:",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved? Waits for Member One. Overdue: was wanted by Fri 20 Nov 2026.",
      "- CSP-04 (26/27): How involved are they? Waits for Member One and Member Two. Wanted by Mon 30 Nov 2026.",
      "The secretary has the full digest, with the pack.",
    ]);
  });

  it("stays short: five unanswered, then how many more there are", () => {
    const many = Array.from({ length: 17 }, () => waiting);

    const text = plainText(digestShortPost(digestView({ unanswered: many })));

    expect(text.match(/How involved/g)).toHaveLength(5);
    expect(text).toContain("and 12 more: see the pack.");
  });

  it("draws the figures as a bar in which nothing is lost", () => {
    const bar = digestShortPost(view).parts.find((part) => part.kind === "bar");

    expect(bar?.segments.map(({ label, count, tone }) => [label, count, tone])).toEqual([
      ["closed", 1, "good"],
      ["answered", 2, "part"],
      ["to check", 0, "part"],
      ["unanswered", 2, "bad"],
      ["not asked yet", 2, "none"],
    ]);
  });
});

describe("digestFullPost", () => {
  it("says all of it in plain text: unanswered first, then who answered what, then what comes", () => {
    expect(plainText(digestFullPost(view)).split("\n")).toEqual([
      "Digest for the meeting of Tue 8 Dec 2026, 14:00",
      "Community Safety Partnership, Borchester City Council. Round 2026/27.",
      "The papers are to be published by Mon 30 Nov 2026.",
      "5 of 7 questions asked. 2 answered, 0 to check, 2 unanswered (1 overdue), 1 closed, 2 not asked yet.",
      "",
      "2 unanswered",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved? Waits for Member One. Asked Mon 2 Nov 2026, 12 working days ago. Nudged twice. Overdue: was wanted by Fri 20 Nov 2026.",
      "- CSP-04 (26/27): How involved are they? Waits for Member One and Member Two. Asked Mon 2 Nov 2026, 12 working days ago. Not nudged yet. Wanted by Mon 30 Nov 2026.",
      "",
      "1 answered or closed since the last digest, Mon 31 Aug 2026",
      "CSP-01 (26/27) (https://chat.example/csp/1): Is serious and organised crime considered in the local community safety plan?",
      "Status: answered. Answer received from Member One, Thu 5 Nov, 9:14am.",
      "1. Member One, Thu 5 Nov 2026, 09:14. Open the reply (https://chat.example/csp/1/2)",
      "> Yes: chapter 4, since March.",
      "",
      "What comes next",
      "To be asked:",
      "- Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).",
      "Next meeting after this one: Tue 9 Mar 2027, 14:00; papers are published by Mon 1 Mar 2027.",
      "The pack has every reply in full.",
    ]);
  });

  it("quotes the newest three replies faithfully, cut between two words, and counts the earlier ones", () => {
    const replies = ["first", "second", "third", "fourth"].map((word) =>
      reply({ text: `${word} ${"so ".repeat(200)}` }),
    );

    const text = plainText(digestFullPost(digestView({ answeredSince: [{ ...answered, replies }] })));

    expect(text).not.toContain("> first");
    expect(text).toContain("1 earlier reply is in the pack.");
    expect(text).toMatch(/^> fourth (so )+so…$/m);
  });

  it("lists what was answered before the last digest and not decided, and what was withdrawn", () => {
    const text = plainText(digestFullPost(digestView({ awaitingDecision: [answered], withdrawnSince: 2 })));

    expect(text).toContain("1 answered earlier, waiting for a decision");
    expect(text).toContain("2 replies were withdrawn since the last digest, Mon 31 Aug 2026.");
  });

  it("tells what is to check, with its words, and what is promised", () => {
    const unclear = itemView({
      reference: "CSP-02 (26/27)",
      status: "to-check",
      replies: [judged("to-check", "unclear", { text: "The plan, I think." })],
    });
    const promises = [{ kind: "verbal", by: "Member One", since: "2026-11-05T09:14:00.000Z" }] as const;
    const told = digestView({ toCheck: [unclear], unanswered: [{ ...waiting, promises }] });

    expect(plainText(digestShortPost(told))).toContain(
      "To check, whether they are answered: CSP-02 (26/27).",
    );
    expect(plainText(digestShortPost(told))).toContain("Verbal update promised by Member One.");
    const full = plainText(digestFullPost(told));
    expect(full).toContain("1 to check, whether they are answered");
    expect(full).toContain("> The plan, I think.\nTo check: nothing in it says for certain what it is.");
    expect(full).toContain("Verbal update promised by Member One.");
  });

  it("counts from the beginning in a first digest, and says when nothing is to come", () => {
    const first = digestView({
      answeredSince: [answered],
      lastDigest: null,
      next: [],
      followingMeeting: null,
    });

    const text = plainText(digestFullPost(first));

    expect(text).toContain("1 answered or closed so far");
    expect(text).toContain("No question is unanswered.");
    expect(text).toContain("No further question is due to be asked.");
    expect(text).toContain("Next meeting after this one: none is planned.");
  });
});

describe("a digest with nothing to say", () => {
  it.each([
    [{ asked: 0 }, "Community Safety Partnership: nothing to report. No question has been asked yet."],
    [
      { asked: 5, total: 7 },
      "Community Safety Partnership: nothing to report. Nothing has changed since the last digest, Mon 31 Aug 2026, and every question asked so far is closed.",
    ],
    [
      { asked: 7, total: 7 },
      "Community Safety Partnership: nothing to report. Nothing has changed since the last digest, Mon 31 Aug 2026, and every question is closed.",
    ],
  ])("says so in one line: %j", (counts, line) => {
    const quiet = digestView({ figures: figures(counts) });
    const text = `Digest for the meeting of Tue 8 Dec 2026, 14:00\n${line}`;

    expect(plainText(digestShortPost(quiet))).toBe(text);
    expect(plainText(digestFullPost(quiet))).toBe(text);
  });
});

describe("digestPreviewPost", () => {
  it("is the full digest, and says that nobody else sees it", () => {
    const post = digestPreviewPost(view);

    expect(post.summary).toBe(
      "Preview: Digest for the meeting of Tue 8 Dec 2026, 14:00: 2 answered, 0 to check, 2 unanswered, 1 closed",
    );
    expect(plainText(post)).toBe(
      `${plainText(digestFullPost(view))}\nA preview that only you see. The chair or the secretary can send it: /soc digest post`,
    );
  });
});
