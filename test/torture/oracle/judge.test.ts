import { describe, expect, it } from "vitest";
import { judge } from "./judge.ts";
import { prompt, row, said, seen, written } from "./made-up.ts";

const REPLY = '"(north-r1x0x0) Page 4." under CSP-01 (26/27) on slack';

describe("what was seen of a run", () => {
  it("is found well where nothing is wrong", () => {
    expect(judge(seen())).toEqual([]);
  });
});

describe("a reply", () => {
  it.each([
    ["is not kept", { rows: [row({}, null)], kinds: [] }, `north: the reply ${REPLY} is not kept`],
    ["is kept twice", { rows: [row(), row()] }, `north: the reply ${REPLY} is kept 2 times`],
    [
      "is kept with words that were edited since",
      { rows: [row({}, { text: "(north-r1x0x0) Page 3." })] },
      `north: the reply ${REPLY} is kept as "(north-r1x0x0) Page 3."`,
    ],
    [
      "is kept under another question",
      { rows: [row({ reference: "CSP-02 (26/27)" })] },
      `north: the reply ${REPLY} is kept under CSP-02 (26/27)`,
    ],
    [
      "is withdrawn though it stands",
      { rows: [row({}, { withdrawnAt: "2026-11-24T09:30:00.000Z", text: "" })] },
      `north: the reply ${REPLY} is withdrawn, and nobody deleted it`,
    ],
    [
      "was deleted and is still there",
      { written: [written({ stands: false })] },
      `north: the reply ${REPLY} was deleted and is not withdrawn`,
    ],
    [
      "was written by nobody",
      { written: [] },
      'north: kept though nobody wrote it there: "(north-r1x0x0) Page 4." (https://chat/2)',
    ],
  ])("that %s is found", (_what, board, finding) => {
    expect(judge(seen({}, board))).toContain(finding);
  });

  it("that was deleted before it was heard need not be kept", () => {
    const board = { written: [written({ stands: false })], rows: [row({}, null)], kinds: [] };
    expect(judge(seen({}, board)).filter((finding) => finding.includes("the reply"))).toEqual([]);
  });
});

describe("a decision", () => {
  const decided = { board: "north", reference: "CSP-01 (26/27)", begun: 3, over: 4 } as const;
  const earlier = { ...decided, confirmed: "more-evidence", begun: 1, over: 2 } as const;

  it("that was confirmed and does not stand is found", () => {
    expect(judge(seen({ tried: [earlier, { ...decided, confirmed: "accepted" }] }))).toContain(
      "north: CSP-01 (26/27) was confirmed to be accepted and is undecided",
    );
  });

  it("that another one was under way with proves nothing", () => {
    const tried = [{ ...earlier, over: 9 }, { ...decided, confirmed: "accepted" } as const];
    expect(judge(seen({ tried }))).toEqual([]);
  });
});

describe("something said", () => {
  it("twice with one mark is found, whatever its words are", () => {
    const notice = { mark: "m2", to: "bo", board: null, where: "slack:DBO" } as const;
    const twice = [said({ ...notice, text: "One" }), said({ ...notice, text: "One, edited" })];
    expect(judge(seen({ said: [said(), ...twice] }))).toContain("said 2 times by its mark: One");
  });

  it.each([
    ["a question", "CSP-01 (26/27)\nIs it considered?", "2 times slack:C0NORTH prompt CSP-01 (26/27)"],
    ["a nudge on one day", "Ann, CSP-01 waits for an answer.", "2 times slack:C0NORTH nudge 2026-11-24"],
  ])("twice without a mark is found: %s", (_what, text, finding) => {
    const twice = [said({ text, mark: null }), said({ text: `${text} Now.`, mark: null })];
    expect(judge(seen({ said: twice }))).toContain(finding);
  });

  it("twice for one meeting is found: a digest, unless somebody sent it by hand", () => {
    const text = "Digest for the meeting of Tue 1 Dec 2026\nNorth Safety Partnership. Papers";
    const twice = [said(), said({ text, mark: "m2" }), said({ text, mark: "m3" })];
    expect(judge(seen({ said: twice }))).toEqual([
      "north: 2 times slack:C0NORTH Digest for the meeting of Tue 1 Dec 2026, and 0 were sent by hand",
    ]);
    expect(judge(seen({ said: twice, sentByHand: ["north"] }))).toEqual([]);
  });

  it("twice to one person on Teams is no fault only where a backup was put back", () => {
    const notice = { platform: "teams", board: null, to: "bo", where: "teams:@bo", mark: "m2" } as const;
    const twice = [said(), said({ ...notice, text: "A notice" }), said({ ...notice, text: "A notice" })];
    expect(judge(seen({ said: twice }))).not.toEqual([]);
    expect(judge(seen({ said: twice, isRestored: true }))).toEqual([]);
  });

  it("never is found: a question that the records have as asked", () => {
    expect(judge(seen({}, { prompts: [] }))).toContain(
      "north: CSP-01 (26/27) stands 0 times in the 1 channels of its board",
    );
  });

  it("without the records is found: a question that nobody asked", () => {
    const prompts = [prompt(), prompt({ reference: "CSP-02 (26/27)", text: "CSP-02 (26/27)\nWhat?" })];
    expect(judge(seen({}, { prompts }))).toContain(
      "north: CSP-02 (26/27) stands on slack and is not asked by the records",
    );
  });
});

describe("a word of one board", () => {
  const WORDS = "Somebody wrote: (south-r1x2x3) Page 9.";

  it.each([
    ["another's channel", { said: [said(), said({ text: WORDS, mark: "m2" })] }, {}, "slack:C0NORTH"],
    [
      "a message to somebody who may not read it",
      { said: [said(), said({ to: "ann", board: null, where: "slack:DANN", text: WORDS, mark: "m2" })] },
      {},
      "slack:DANN, who may not read that board",
    ],
    [
      "the pack of another",
      {
        said: [
          said(),
          said({
            ...{ to: "bo", board: null, where: "slack:DBO", mark: "m2", document: WORDS },
            text: "Digest for the meeting\nNorth Safety Partnership",
          }),
        ],
      },
      {},
      "the pack of another board, for slack:DBO",
    ],
    [
      "an answer about another",
      { told: [{ board: "north", person: "bo", text: WORDS } as const] },
      {},
      "told to bo, who asked about north",
    ],
    ["another's journal", {}, { journal: WORDS }, "the journal of north"],
    [
      "another's export",
      {},
      { rows: [row({}, { text: WORDS })], written: [written({ words: WORDS })] },
      "the export of north",
    ],
    ["the log", { log: WORDS }, {}, "is in the log"],
  ])("that got into %s is found", (_where, world, board, place) => {
    const found = judge(seen(world, board)).filter((finding) => finding.startsWith("south-r1x2x3"));
    expect(found).toHaveLength(1);
    expect(found[0]).toContain(place);
  });

  it("is found where it is its name", () => {
    const told = [{ board: "north", person: "bo", text: "South Harbour Partnership: none" } as const];
    expect(judge(seen({ told }))).toEqual([
      "South Harbour Partnership was told to bo, who asked about north",
    ]);
  });
});

describe("a figure", () => {
  it("that differs from the export is found", () => {
    const text =
      "2 of 7 questions asked. 1 answered, 0 to check, 1 unanswered (1 overdue), 0 closed, 5 not asked yet.";
    const [finding = ""] = judge(seen({}, { figures: [{ from: "digest", text }] }));
    expect(finding).toContain(`north: digest says "${text}", and the export has {"asked":1,`);
  });

  it("that is not told at all is found", () => {
    const figures = [{ from: "status", text: "Something went wrong. Reference 4." }];
    expect(judge(seen({}, { figures }))).toEqual(["north: status tells no figures"]);
  });

  it("of replies in a question's own post is found where it is wrong", () => {
    const text =
      "CSP-01 (26/27)\nStatus: answered. 2 answers received, the latest from Ann, Tue 24 Nov, 9:12am.";
    expect(judge(seen({}, { prompts: [prompt({ text })] }))).toEqual([
      "north: CSP-01 (26/27) on slack shows 2 replies kept and has 1",
    ]);
  });

  it("that the journal does not bear out is found", () => {
    expect(judge(seen({}, { kinds: ["kept", "kept"] }))).toEqual([
      "north: the journal has 2 replies kept, the export 1",
    ]);
  });
});

describe("the process", () => {
  it.each([
    [
      "whose records do not verify",
      { verified: { code: 1, err: "line 4" } },
      "soc verify ended with 1: line 4",
    ],
    [
      "whose log has a stack",
      { log: '{"message":"Error: x\\n    at run (a.ts:1)"}' },
      "a stack is in the log",
    ],
    ["whose log has a secret", { log: "xoxb-fake" }, "the secret xoxb-fake is in the log"],
    [
      "that is not well in the end",
      { reasons: [{ code: "delivery-in-doubt", because: "north, slack:C0NORTH: perhaps", fix: "" }] },
      "in the end the bot is not well: delivery-in-doubt: north, slack:C0NORTH: perhaps",
    ],
  ])("%s is found", (_what, world, finding) => {
    const [first = ""] = judge(seen(world));
    expect(first).toContain(finding);
  });

  it("may be left in doubt of a direct message that nobody can look for", () => {
    const reasons = [{ code: "delivery-in-doubt", because: "north, a direct message: perhaps", fix: "" }];
    expect(judge(seen({ reasons }))).toEqual([]);
  });
});
