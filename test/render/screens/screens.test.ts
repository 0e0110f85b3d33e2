import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import { evidencePost } from "../../../src/render/screens/evidence.ts";
import { nextPost } from "../../../src/render/screens/next.ts";
import { statusPost } from "../../../src/render/screens/status.ts";
import { unansweredPost } from "../../../src/render/screens/unanswered.ts";
import { NOT_IN_CHANNEL } from "../../reasons.ts";
import { board, figures, itemView, judged, nextView, reply, statusView, withdrawn } from "../build.ts";

const overdue = itemView({
  reference: "CSP-03 (26/27)",
  text: "Are partners involved?",
  overdue: true,
  due: "2026-11-20",
  threads: [{ platform: "local", link: "https://chat.example/csp/3" }],
});

describe("statusPost", () => {
  it("is one screen: the state, the figures, what changed, what is late and whose, what comes", () => {
    const post = statusPost(
      statusView({ overdue: [overdue], oldest: [itemView({ text: "Is it considered?" })] }),
    );

    expect(post.summary).toBe("Community Safety Partnership: 2 unanswered, 1 of them overdue");
    expect(plainText(post).split("\n")).toEqual([
      "Community Safety Partnership: 2 unanswered, 1 of them overdue",
      "5 of 7 questions asked. 2 answered, 0 to check, 2 unanswered (1 overdue), 1 closed, 2 not asked yet.",
      "4 asked, 3 answered, 1 closed since the last meeting, Tue 8 Sep 2026.",
      "Unanswered, overdue first:",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved? Waits for Member One. Overdue: was wanted by Fri 20 Nov 2026.",
      "- CSP-01 (26/27) (https://chat.example/csp/1): Is it considered? Waits for Member One. Asked Mon 2 Nov 2026, 12 working days ago.",
      "Next meeting: Tue 8 Dec 2026, 14:00; papers are published by Mon 30 Nov 2026.",
      "Next prompt: Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).",
      "The bot last did something at 09:00 on Tue 1 Dec 2026.",
    ]);
  });

  it.each([
    [{ asked: 0, open: 0, overdue: 0, answered: 0, accepted: 0 }, "nothing asked yet"],
    [{ open: 2, overdue: 0 }, "2 unanswered, none overdue"],
    [{ open: 2, overdue: 2 }, "2 unanswered and overdue"],
    [{ open: 0, overdue: 0, answered: 3 }, "none unanswered, 3 waiting for a decision"],
    [{ open: 0, overdue: 0, answered: 0, planned: 2 }, "every question asked so far is closed"],
    [{ open: 0, overdue: 0, answered: 0, planned: 0 }, "every question is closed"],
  ])("says the state in words: %j", (counts, words) => {
    expect(statusPost(statusView({ figures: figures(counts) })).summary).toBe(
      `Community Safety Partnership: ${words}`,
    );
  });

  it("says that a board is paused, and how to go on", () => {
    const text = plainText(statusPost(statusView({ paused: true, nextSlot: null })));

    expect(text).toContain("Community Safety Partnership: paused, 2 unanswered, 1 of them overdue");
    expect(text).toContain("Next prompt: none while the board is paused. To start again: /soc resume");
  });

  it("puts what is held up, and the fix, right under the state, each reason once, and older words as they were written", () => {
    const old = { code: "as-written", because: "the app may not write there", fix: "Let it" } as const;
    const heldUp = [NOT_IN_CHANNEL, old, NOT_IN_CHANNEL];

    const lines = plainText(statusPost(statusView({ heldUp }))).split("\n");

    expect(lines.filter((line) => line.startsWith("Held up"))).toEqual(lines.slice(1, 3));
    expect(lines.slice(1, 3)).toEqual([
      "Held up: The bot is not in the channel. Open the channel in Slack and type /invite @soc-questions in it.",
      "Held up: The app may not write there. Let it.",
    ]);
  });

  it("names what is not posted yet, as far as there is room", () => {
    const notPosted = [1, 2, 3, 4, 5, 6, 7].map((number) => `CSP-0${number}`);

    expect(plainText(statusPost(statusView({ notPosted }))).split("\n")[1]).toBe(
      "Not posted yet: CSP-01, CSP-02, CSP-03, CSP-04, CSP-05 and 2 others.",
    );
  });

  it("leaves the rest of a long list to /soc unanswered", () => {
    const view = statusView({ figures: figures({ open: 12, overdue: 7 }), overdue: Array(7).fill(overdue) });

    const text = plainText(statusPost(view));

    expect(text.match(/Are partners involved/g)).toHaveLength(5);
    expect(text).toContain("and 7 more: /soc unanswered");
  });

  it("has words for what there is not", () => {
    const text = plainText(
      statusPost(
        statusView({
          since: { meeting: null, asked: 0, answered: 0, closed: 0 },
          nextMeeting: null,
          nextSlot: null,
          lastActAt: null,
        }),
      ),
    );

    expect(text).toContain("0 asked, 0 answered, 0 closed so far.");
    expect(text).toContain("Next meeting: none is planned.");
    expect(text).toContain("Next prompt: none is due.");
    expect(text).toContain("The bot has done nothing here yet.");
  });
});

describe("unansweredPost", () => {
  it("lists what is unanswered, with whose it is and how often it was nudged", () => {
    const twice = itemView({ text: "Is it considered?", nudges: 2, extensions: 1 });

    expect(plainText(unansweredPost([overdue, twice], [], board)).split("\n")).toEqual([
      "Community Safety Partnership: 2 questions unanswered, 1 overdue",
      "- CSP-03 (26/27) (https://chat.example/csp/3): Are partners involved? Waits for Member One. Asked Mon 2 Nov 2026, 12 working days ago. Not nudged yet. Overdue: was wanted by Fri 20 Nov 2026.",
      "- CSP-01 (26/27) (https://chat.example/csp/1): Is it considered? Waits for Member One. Asked Mon 2 Nov 2026, 12 working days ago. Nudged twice. Wanted by Mon 30 Nov 2026, extended once.",
    ]);
  });

  it("says so when nothing is", () => {
    expect(plainText(unansweredPost([], [], board))).toBe(
      "Community Safety Partnership: no question is unanswered",
    );
  });
});

describe("evidencePost", () => {
  it("shows every reply in the order it was written, and withdrawn ones without their words", () => {
    const item = itemView({
      status: "answered",
      replies: [
        reply({ at: "2026-12-07T10:00:00.000Z", text: "Yes.", editedAt: "2026-12-07T10:05:00.000Z" }),
        reply({ text: "And in chapter 4.", n: 3 }),
      ],
      withdrawn: [withdrawn({ at: "2026-12-08T08:00:00.000Z", n: 2 })],
    });

    expect(plainText(evidencePost(item, board)).split("\n").slice(2)).toEqual([
      "Status: answered. 2 answers received, the latest from Member One, Tue 8 Dec, 9:14am; 1 withdrawn. Open the thread (https://chat.example/csp/1)",
      "1. Member One, Mon 7 Dec 2026, 10:00, edited Mon 7 Dec 2026, 10:05. Open the reply (https://chat.example/csp/1/2)",
      "> Yes.",
      "Counts as an answer.",
      "2. The reply by Member One of Tue 8 Dec 2026, 08:00 was withdrawn on Wed 9 Dec 2026, 10:00.",
      "3. Member One, Tue 8 Dec 2026, 09:14. Open the reply (https://chat.example/csp/1/2)",
      "> And in chapter 4.",
      "Counts as an answer.",
    ]);
  });

  it("says of each reply what it counts as, why, and by whose word", () => {
    const at = "2027-02-02T09:12:00.000Z";
    const said = { standing: "answer", because: "said-so", until: null, by: "p2", at } as const;
    const promise = { standing: "holding", because: "promise", until: "2026-12-11", by: "bot", at } as const;
    const replies = [
      judged("comment", "small-talk"),
      judged("to-check", "not-asked"),
      judged("to-check", "unclear"),
      judged("comment", "taken-back"),
      reply({ standing: promise }),
      reply({ standing: said, saidBy: "The Secretary" }),
      reply({ standing: null }),
    ];
    const notes = evidencePost(itemView({ status: "answered", replies }), board).parts.flatMap((part) =>
      part.kind === "note" ? [part.line] : [],
    );

    expect(notes.flat()).toEqual([
      "Saved as a comment.",
      "To check: reads like an answer, but Member One is not the one who is asked.",
      "To check: nothing in it says for certain what it is.",
      "Saved as a comment: its writer took it back.",
      "Saved as the promise of an answer, by Fri 11 Dec 2026.",
      "Said to be an answer by The Secretary, Tue 2 Feb 2027, 09:12.",
      "Counts as an answer.",
    ]);
  });

  it("says by whom an answer is promised for the meeting, or held elsewhere, and nothing of what it says", () => {
    const since = "2026-11-10T10:00:00.000Z";
    const promises = [
      { kind: "verbal", by: "Member One", since },
      { kind: "elsewhere", by: "Member Two", since },
    ] as const;
    const replies = [judged("verbal", "at-the-meeting"), judged("elsewhere", "outside-the-thread")];

    expect(plainText(evidencePost(itemView({ promises, replies }), board))).toContain(
      "Status: open. Verbal update promised by Member One; held outside chat by Member Two, since Tue 10 Nov 2026.",
    );
  });

  it("says whom an open question waits for", () => {
    expect(plainText(evidencePost(itemView({ nudges: 1 }), board))).toContain(
      "Waits for Member One. Asked Mon 2 Nov 2026, 12 working days ago. Nudged once. Wanted by Mon 30 Nov 2026.",
    );
  });

  it("shows the newest ten, and says how many are left in the thread", () => {
    const replies = Array.from({ length: 12 }, (_, n) => reply({ text: `number ${n}` }));

    const text = plainText(evidencePost(itemView({ status: "answered", replies }), board));

    expect(text).toContain("2 earlier replies are in the thread.");
    expect(text).not.toContain("> number 1\n");
    expect(text).toContain("> number 2\n");
  });

  it("shows a reply that is only a file", () => {
    const files = [{ name: "plan.pdf", type: "application/pdf", size: 9, url: "https://chat.example/f/1" }];

    const text = plainText(evidencePost(itemView({ replies: [reply({ text: "", files })] }), board));

    expect(text).toContain("File: plan.pdf (https://chat.example/f/1)");
    expect(text).not.toContain(">");
  });
});

describe("nextPost", () => {
  it("says what is asked when, who is nudged about what, and when the digest goes out", () => {
    const post = nextPost(nextView());

    expect(post.summary).toBe(
      "What comes next for Community Safety Partnership: next prompt Mon 7 Dec 2026, 09:00",
    );
    expect(plainText(post).split("\n")).toEqual([
      "What comes next for Community Safety Partnership",
      "To be asked on Mon 7 Dec 2026, 09:00:",
      "- CSP-03 (26/27): Are partners involved?",
      "- CSP-04 (26/27): How involved are they?",
      "Nudges: Mon 9 Nov 2026, 09:00, for CSP-01 (26/27).",
      "Next meeting: Tue 8 Dec 2026, 14:00; papers are published by Mon 30 Nov 2026.",
      "Digest: Mon 30 Nov 2026, 09:00.",
    ]);
  });

  it("has words for what there is not, and for a pause", () => {
    const empty = plainText(nextPost(nextView({ slots: [], nudge: null, meeting: null })));
    const paused = plainText(nextPost(nextView({ paused: true, slots: [], nudge: null })));

    expect(empty).toContain("No further question is due to be asked.\nNudges: none is due.\n");
    expect(empty).toContain("Next meeting: none is planned.");
    expect(empty).not.toContain("Digest:");
    expect(paused).toContain("Paused: nothing is asked and nobody is nudged. To start again: /soc resume");
  });
});
