import { describe, expect, it } from "vitest";
import { plainText } from "../../../src/chat/plain-text.ts";
import type { Post } from "../../../src/chat/post.ts";
import type { DayWarning } from "../../../src/core/calendar/day-warnings.ts";
import { asBoardId, asPersonId } from "../../../src/core/names/ids.ts";
import type { StepView } from "../../../src/core/views/step-view.ts";
import { askedPost } from "../../../src/render/answers/asked.ts";
import { digestSentPost } from "../../../src/render/answers/digest-sent.ts";
import {
  amendedPost,
  assignedPost,
  decidedPost,
  extendedPost,
  takenBackPost,
} from "../../../src/render/answers/done.ts";
import { notAskedPost } from "../../../src/render/answers/not-asked.ts";
import {
  buttonGonePost,
  noMeetingPost,
  noSuchButtonPost,
  notYourBoardPost,
  onlyDecidersPost,
  sorryPost,
} from "../../../src/render/answers/not-possible.ts";
import {
  dateNotUnderstoodPost,
  leftOverPost,
  noReferencePost,
  personNotFoundPost,
  reasonMissingPost,
  unknownCommandPost,
  unknownReferencePost,
  whichBoardPost,
} from "../../../src/render/answers/not-understood.ts";
import { pausedPost, resumedPost } from "../../../src/render/answers/paused.ts";
import { refusedPost } from "../../../src/render/answers/refused.ts";
import { refusedDayPost } from "../../../src/render/answers/refused-day.ts";
import { outsiderAskedPost } from "../../../src/render/answers/refused-person.ts";
import { helpPost } from "../../../src/render/screens/help.ts";
import { eventWords } from "../../../src/render/words/event-words.ts";
import { DELETED, NOT_IN_CHANNEL } from "../../reasons.ts";
import { withIds } from "../../with-ids.ts";
import { board, itemView, nextView } from "../build.ts";

const SAID = { kind: "said" } as const;
const lines = (post: Post) => plainText(post).split("\n");
const decision = (
  outcome: "accepted" | "more-evidence" | "not-applicable",
  reason: string | null = null,
) => ({
  outcome,
  at: "2026-12-09T10:00:00.000Z",
  by: "The Chair",
  reason,
});
const step = (choice: StepView["choice"]): StepView => ({
  choice,
  at: "2026-12-09T10:00:00.000Z",
  by: "The Chair",
});
const WARNINGS: readonly DayWarning[] = [
  { kind: "bank-holiday", name: "Christmas Day", near: { where: "before", day: "2026-12-24" } },
  { kind: "bank-holiday", name: "Summer bank holiday", near: { where: "after", day: "2027-08-31" } },
  { kind: "weekend", near: { where: "before", day: "2026-11-27" } },
  { kind: "closed-day", near: { where: "before", day: "2026-12-24" } },
  { kind: "after-papers", meeting: "2027-01-05T14:00", published: "2026-12-23" },
  { kind: "after-meeting", meeting: "2026-12-08T14:00" },
];
const thread = "Open the thread (https://chat.example/csp/1)";
const settings = {
  ...board,
  round: { starts: "2026-05-18" },
  chair: "p1",
  secretaries: ["p2", "p1"],
  people: {
    p1: { id: "p1", name: "The Chair", accounts: {} },
    p2: { id: "p2", name: "The Secretary", accounts: {} },
  },
};

describe("what was decided", () => {
  it("is confirmed, with the rating in words", () => {
    const item = itemView({ status: "accepted", rating: "amber", decision: decision("accepted") });

    expect(decidedPost(item, board).summary).toBe(
      "Community Safety Partnership: CSP-01 (26/27) is accepted and closed.",
    );
    expect(lines(decidedPost(item, board))).toEqual([
      "Community Safety Partnership: CSP-01 (26/27) is accepted and closed.",
      "Amber: under way, not finished.",
      thread,
    ]);
  });

  it("says whom a question waits for that was opened again, and by when", () => {
    const item = itemView({ decision: decision("more-evidence", "Since when?") });

    expect(lines(decidedPost(item, board))).toEqual([
      "Community Safety Partnership: CSP-01 (26/27) is open again: more evidence is wanted.",
      "Reason: “Since when?”",
      "Waits for Member One. Wanted by Mon 30 Nov 2026.",
      thread,
    ]);
  });

  it("repeats why a question is not applicable", () => {
    const item = itemView({
      status: "not-applicable",
      decision: decision("not-applicable", "No board of that name here"),
    });

    expect(lines(decidedPost(item, board))).toEqual([
      "Community Safety Partnership: CSP-01 (26/27) is not applicable and closed.",
      "Reason: “No board of that name here”.",
      thread,
    ]);
  });
});

describe("what cannot be decided", () => {
  it.each([
    [
      "not asked yet" as const,
      itemView({ status: "planned" }),
      [
        "Community Safety Partnership: CSP-01 (26/27) has not been asked yet.",
        "To ask it now: /soc ask CSP-01 (26/27)",
      ],
    ],
    [
      "no reply yet" as const,
      itemView(),
      [
        "Community Safety Partnership: CSP-01 (26/27) cannot be accepted: no reply is kept under it.",
        "If it needs no answer: /soc not-applicable CSP-01 (26/27) REASON",
        thread,
      ],
    ],
    [
      "so already" as const,
      itemView({ status: "accepted", decision: decision("accepted") }),
      [
        "Community Safety Partnership: nothing to change. CSP-01 (26/27): accepted.",
        "Accepted by The Chair, Wed 9 Dec 2026, 10:00.",
        "To change its rating or its note: /soc accept CSP-01 (26/27) amber NOTE",
      ],
    ],
    [
      "so already" as const,
      itemView(),
      [
        "Community Safety Partnership: nothing to change. CSP-01 (26/27): open; waits for Member One.",
        "To give it another day: /soc extend CSP-01 (26/27) DATE REASON",
      ],
    ],
    [
      "theirs already" as const,
      itemView(),
      [
        "Community Safety Partnership: nothing to change. CSP-01 (26/27): open; waits for Member One.",
        "To give it to somebody else: /soc assign CSP-01 (26/27) NAME",
      ],
    ],
    [
      "nothing to take back" as const,
      itemView({ status: "answered" }),
      [
        "Community Safety Partnership: there is no decision on CSP-01 (26/27) to take back. It stands: answered.",
        "For all that was replied and decided: /soc evidence CSP-01 (26/27)",
      ],
    ],
    [
      "closed" as const,
      itemView({ status: "not-applicable", decision: decision("not-applicable", "No such plan") }),
      [
        "Community Safety Partnership: CSP-01 (26/27) is closed: not applicable.",
        "Marked not applicable by The Chair, Wed 9 Dec 2026, 10:00.",
        "Reason: “No such plan”.",
        "To open it again: /soc reopen CSP-01 (26/27) REASON",
      ],
    ],
  ])("says why, and what can be done: %s", (because, item, expected) => {
    expect(lines(refusedPost(because, item, board))).toEqual(expected);
  });

  it.each<[Parameters<typeof refusedDayPost>[0], string, string[]]>([
    [
      { kind: "refused", because: "due that day already" },
      "2026-11-30",
      [
        "Community Safety Partnership: nothing to change. CSP-01 (26/27) is due on Monday 30 November 2026 already.",
        "For another day: /soc extend CSP-01 (26/27) DATE REASON",
      ],
    ],
    [
      { kind: "refused", because: "in the past", likely: "2027-01-08" },
      "2026-01-08",
      [
        "Community Safety Partnership: Thursday 8 January 2026 is past, so CSP-01 (26/27) cannot be due then.",
        "Did you mean Friday 8 January 2027? /soc extend CSP-01 (26/27) Fri 8 Jan 2027 Staff away",
      ],
    ],
    [
      { kind: "refused", because: "far ahead", likely: "2027-01-08" },
      "2037-01-08",
      [
        "Community Safety Partnership: Thursday 8 January 2037 is more than 18 months ahead, so nothing was changed yet.",
        "Did you mean Friday 8 January 2027? /soc extend CSP-01 (26/27) Fri 8 Jan 2027 Staff away",
        "If it is the day you mean: /soc extend CSP-01 (26/27) Thu 8 Jan 2037 yes Staff away",
      ],
    ],
    [
      { kind: "refused", because: "after its round", likely: null },
      "2027-06-01",
      [
        "Community Safety Partnership: on Tuesday 1 June 2027 another round has begun, and CSP-01 (26/27) is not asked for any more. Nothing was changed yet.",
        "For another day: /soc extend CSP-01 (26/27) DATE REASON",
        "If it is the day you mean: /soc extend CSP-01 (26/27) Tue 1 Jun 2027 yes Staff away",
      ],
    ],
  ])("says what a day has against it: %o", (refused, due, expected) => {
    expect(lines(refusedDayPost(refused, { due, reason: "Staff away" }, itemView(), board))).toEqual(
      expected,
    );
  });

  it("never gives half a reason back to be typed", () => {
    const wish = { due: "2037-01-08", reason: "Staff away. ".repeat(20) };
    const asked = refusedDayPost(
      { kind: "refused", because: "far ahead", likely: null },
      wish,
      itemView(),
      board,
    );

    expect(lines(asked).at(-1)).toBe(
      "If it is the day you mean: /soc extend CSP-01 (26/27) Thu 8 Jan 2037 yes REASON",
    );
  });

  it("asks before a question is given to somebody without a role, and says what they would see", () => {
    const person = { id: asPersonId("p6"), name: "Una Outsider", accounts: {} };

    expect(lines(outsiderAskedPost(person, "Una Outsider", false, "CSP-01 (26/27)", board))).toEqual([
      "Community Safety Partnership: Una Outsider has no role on this board, so nothing was changed yet.",
      "As long as CSP-01 (26/27) is theirs and open, Una Outsider would see the whole board: every question, reply and decision. Only they would be reminded of it.",
      "The settings give no account of theirs where this board is asked, so no reminder would reach them.",
      "If you mean them: /soc assign CSP-01 (26/27) Una Outsider yes",
    ]);
  });
});

describe("asking by hand", () => {
  it("says what was asked", () => {
    const prompts = [
      { what: "CSP-01 (26/27)", standing: SAID },
      { what: "CSP-02 (26/27)", standing: SAID },
    ];

    expect(lines(askedPost(prompts, board))).toEqual([
      "Asked in the channel of Community Safety Partnership: CSP-01 (26/27) and CSP-02 (26/27).",
    ]);
  });

  it("tells what stands from what is on its way, and from what cannot be posted, each reason once", () => {
    const refused = { kind: "refused", reason: NOT_IN_CHANNEL } as const;

    expect(
      lines(
        askedPost(
          [
            { what: "CSP-01", standing: SAID },
            { what: "CSP-01", standing: SAID },
            { what: "CSP-02", standing: { kind: "coming" } },
            { what: "CSP-03", standing: refused },
            { what: "CSP-04", standing: refused },
            { what: "CSP-05", standing: { kind: "given up", reason: DELETED } },
          ],
          board,
        ),
      ),
    ).toEqual([
      "Asked in the channel of Community Safety Partnership: CSP-01.",
      "Being posted in the channel of Community Safety Partnership: CSP-02. To see whether it is held up: /soc status",
      "Cannot be posted yet: CSP-03 and CSP-04. The bot is not in the channel. Open the channel in Slack and type /invite @soc-questions in it.",
      "Cannot be posted: CSP-05. The message was deleted on Slack.",
    ]);
  });

  it("names the board also where none of them could be posted, or there was none", () => {
    const gone = { kind: "given up", reason: DELETED } as const;

    expect(lines(askedPost([{ what: "CSP-05", standing: gone }], board))).toEqual([
      "In the channel of Community Safety Partnership:",
      "Cannot be posted: CSP-05. The message was deleted on Slack.",
    ]);
    expect(lines(askedPost([], board))).toEqual([
      "Nothing was asked in the channel of Community Safety Partnership.",
    ]);
  });

  it.each([
    [
      "nothing left to ask" as const,
      null,
      [
        "Community Safety Partnership: nothing is left to ask in this round. To see what is open: /soc unanswered",
      ],
    ],
    [
      "asked already" as const,
      itemView(),
      [
        "Community Safety Partnership: CSP-01 (26/27) was asked already on Mon 2 Nov 2026.",
        "To ask for more: /soc reopen CSP-01 (26/27) REASON",
        thread,
      ],
    ],
    [
      "closed" as const,
      itemView({ status: "accepted" }),
      [
        "Community Safety Partnership: CSP-01 (26/27) is closed: accepted.",
        "To ask for more: /soc reopen CSP-01 (26/27) REASON",
      ],
    ],
    [
      "retired" as const,
      itemView(),
      [
        "Community Safety Partnership: CSP-01 (26/27) is not among the questions of this round, so it is not asked.",
      ],
    ],
    [
      "another round" as const,
      itemView({ reference: "CSP-01 (25/26)" }),
      [
        "Community Safety Partnership: CSP-01 (25/26) is of another round, and only the questions of this round are asked.",
        "To ask it in this round: /soc ask CSP-01",
      ],
    ],
    [
      "no round yet" as const,
      null,
      ["Community Safety Partnership: its first round begins on Mon 18 May 2026. Nothing was asked."],
    ],
  ])("says why nothing was: %s", (because, item, expected) => {
    expect(lines(notAskedPost(because, item, settings))).toEqual(expected);
  });
});

describe("short confirmations", () => {
  it.each([
    [
      extendedPost(itemView({ due: "2027-01-29", extensions: 2 }), { earlier: false, warnings: [] }, board),
      [
        "Community Safety Partnership: CSP-01 (26/27) is now due on Friday 29 January 2027, extended twice.",
        "Waits for Member One.",
      ],
    ],
    [
      extendedPost(
        itemView({ due: "2026-12-25", extensions: 0 }),
        { earlier: true, warnings: WARNINGS },
        board,
      ),
      [
        "Community Safety Partnership: CSP-01 (26/27) is now due on Friday 25 December 2026, earlier than before.",
        "Note that this is Christmas Day, a bank holiday; the working day before is Thu 24 Dec 2026.",
        "Note that this is the Summer bank holiday; the next working day is Tue 31 Aug 2027.",
        "Note that this is a weekend; the working day before is Fri 27 Nov 2026.",
        "Note that this is a closed day of the board; the working day before is Thu 24 Dec 2026.",
        "Note that this is after the papers for the meeting of Tue 5 Jan 2027, 14:00 are published, by Wed 23 Dec 2026: they will not have the answer.",
        "Note that this is after the meeting of Tue 8 Dec 2026, 14:00, for which the answer is wanted.",
        "Waits for Member One.",
      ],
    ],
    [
      amendedPost(
        itemView({
          ...{ status: "accepted", rating: "amber" },
          decision: {
            ...decision("accepted", "Plan due in March"),
            amended: { by: "The Secretary", at: "2026-12-10T10:00:00.000Z" },
          },
        }),
        board,
      ),
      [
        "Community Safety Partnership: CSP-01 (26/27) stays accepted. What is said of it now:",
        "Accepted by The Chair, Wed 9 Dec 2026, 10:00.",
        "Reason: “Plan due in March”.",
        "Amber: under way, not finished.",
        "Changed by The Secretary, Thu 10 Dec 2026, 10:00.",
        thread,
      ],
    ],
    [
      takenBackPost(
        itemView({ lastStep: step({ kind: "assigned", owner: "Member One" }) }),
        step({ kind: "decided", outcome: "accepted", rating: "amber" }),
        board,
      ),
      [
        "Community Safety Partnership: taken back for CSP-01 (26/27): accepted (amber) by The Chair, Wed 9 Dec 2026, 10:00.",
        "CSP-01 (26/27) stands as before: open.",
        "Waits for Member One. Wanted by Mon 30 Nov 2026.",
        "Before that: given to Member One by The Chair, Wed 9 Dec 2026, 10:00. To take that back as well: /soc undo CSP-01 (26/27)",
        thread,
      ],
    ],
    [
      takenBackPost(
        itemView({ status: "answered" }),
        step({ kind: "extended", due: "2027-01-29", earlier: false }),
        board,
      ),
      [
        "Community Safety Partnership: taken back for CSP-01 (26/27): a later day, Fri 29 Jan 2027, given by The Chair, Wed 9 Dec 2026, 10:00.",
        "CSP-01 (26/27) stands as before: answered.",
        thread,
      ],
    ],
    [
      assignedPost(itemView(), board),
      ["Community Safety Partnership: CSP-01 (26/27) now waits for Member One, who alone is reminded of it."],
    ],
    [
      pausedPost(board, true),
      [
        "Community Safety Partnership is paused: nothing is asked and nobody is reminded. Replies are kept, and digests go out.",
        "To start again: /soc resume",
      ],
    ],
    [
      pausedPost(board, false),
      ["Community Safety Partnership is paused already.", "To start again: /soc resume"],
    ],
    [
      resumedPost(nextView(), true),
      [
        "Community Safety Partnership goes on: questions and reminders as before.",
        "Next prompt: Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).",
      ],
    ],
    [
      resumedPost(nextView({ slots: [] }), false),
      ["Community Safety Partnership is not paused.", "No further question is due to be asked."],
    ],
    [
      digestSentPost("2026-12-08T14:00", board, [
        { what: "the short form", standing: { kind: "coming" } },
        { what: "the full form", standing: SAID },
      ]),
      [
        "Community Safety Partnership: Digest for the meeting of Tue 8 Dec 2026, 14:00, being sent.",
        "The channel gets the short form; the secretary gets the full one with the pack.",
      ],
    ],
    [
      digestSentPost("2026-12-08T14:00", board, [{ what: "the short form", standing: SAID }]),
      [
        "Community Safety Partnership: Digest for the meeting of Tue 8 Dec 2026, 14:00, sent.",
        "The channel gets the short form; the secretary gets the full one with the pack.",
      ],
    ],
  ])("%#", (post, expected) => {
    expect(lines(post)).toEqual(expected);
  });
});

describe("short refusals", () => {
  it.each([
    [
      unknownCommandPost("statsu", "status"),
      ["There is no command “statsu”. Did you mean /soc status?", "For what there is: /soc help"],
    ],
    [unknownCommandPost("fly", null), ["There is no command “fly”.", "For what there is: /soc help"]],
    [
      unknownReferencePost("CPS-03", "CSP-03 (26/27)", null),
      ["No question goes by “CPS-03”. Did you mean CSP-03 (26/27)?"],
    ],
    [unknownReferencePost("x", null, null), ["No question goes by “x”. A reference looks like CSP-03."]],
    [
      unknownReferencePost("hwb-1", null, board),
      ["Community Safety Partnership: no question goes by “hwb-1”. A reference looks like CSP-03."],
    ],
    [
      leftOverPost("ask", "now please", { id: asBoardId("csp"), name: "North" }, "CSP-01 (26/27)"),
      [
        "It is not clear what “now please” is to mean in /soc ask, so nothing was done.",
        "For North: /soc ask csp CSP-01 (26/27)",
      ],
    ],
    [
      noReferencePost("evidence REF"),
      [
        "Which question? Give its reference, such as CSP-03, or type the command in its thread.",
        "/soc evidence REF",
      ],
    ],
    [
      whichBoardPost([
        { name: "Community Safety Partnership", line: "status csp" },
        { name: "Health and Wellbeing Board", line: `accept hwb HWB-01 (26/27) ${"Seen. ".repeat(400)}` },
      ]),
      [
        "Which board do you mean?",
        "- Community Safety Partnership: /soc status csp",
        expect.stringMatching(
          /^- Health and Wellbeing Board: \/soc accept hwb HWB-01 \(26\/27\) (Seen\. )+Seen\.…$/,
        ),
      ],
    ],
    [
      notYourBoardPost(),
      [
        "There is no board here that you can see.",
        "Type the command in your board's own channel, or ask its secretary to add you to the board.",
      ],
    ],
    [
      onlyDecidersPost("accept", withIds(settings)),
      [
        "Only the chair or the secretary of Community Safety Partnership can use /soc accept.",
        "Ask The Chair or The Secretary.",
      ],
    ],
    [
      onlyDecidersPost("accept", { ...settings, chair: null, secretaries: [] }),
      [
        "Only the chair or the secretary of Community Safety Partnership can use /soc accept.",
        "The settings name neither yet.",
      ],
    ],
    [
      reasonMissingPost("reopen CSP-01 (26/27) REASON", board),
      [
        "Community Safety Partnership: a reason is missing. It stands in the record with the decision.",
        "Type it after the command: /soc reopen CSP-01 (26/27) REASON",
      ],
    ],
    [
      dateNotUnderstoodPost("next week please", "CSP-01 (26/27)", board),
      [
        "Community Safety Partnership: no date could be read at the start of “next week please”. Write it as 29 Jan 2027, 29/1/2027, Friday or in 2 weeks.",
        "For example: /soc extend CSP-01 (26/27) 29 Jan 2027 REASON",
      ],
    ],
    [
      dateNotUnderstoodPost(" ", "CSP-01 (26/27)", board),
      [
        "Community Safety Partnership: a date and a reason are missing. Write it as 29 Jan 2027, 29/1/2027, Friday or in 2 weeks.",
        "For example: /soc extend CSP-01 (26/27) 29 Jan 2027 REASON",
      ],
    ],
    [
      personNotFoundPost(
        "membr",
        { kind: "none", nearest: { id: asPersonId("p3"), name: "Member One", accounts: {} } },
        "CSP-01 (26/27)",
        board,
      ),
      [
        "Community Safety Partnership: nobody in the settings goes by “membr”. Nothing was changed.",
        "Did you mean Member One? /soc assign CSP-01 (26/27) Member One",
      ],
    ],
    [
      personNotFoundPost("zz", { kind: "none", nearest: null }, "CSP-01 (26/27)", board),
      ["Community Safety Partnership: nobody in the settings goes by “zz”. Nothing was changed."],
    ],
    [
      personNotFoundPost(
        "member",
        {
          kind: "several",
          people: [
            { id: asPersonId("p3"), name: "Member One", accounts: {} },
            { id: asPersonId("p4"), name: "Member Two", accounts: {} },
          ],
        },
        "CSP-01 (26/27)",
        board,
      ),
      [
        "Community Safety Partnership: “member” may be Member One (p3) and Member Two (p4). Nothing was changed.",
        "Use the name in full, or the id: /soc assign CSP-01 (26/27) p3",
      ],
    ],
    [
      personNotFoundPost("", { kind: "none", nearest: null }, "CSP-01 (26/27)", board),
      ["Community Safety Partnership: a person is missing.", "For example: /soc assign CSP-01 (26/27) NAME"],
    ],
    [
      noMeetingPost(board),
      [
        "Community Safety Partnership has no meeting to come, so there is no digest. Meetings are listed in the settings of the board.",
      ],
    ],
    [noSuchButtonPost(), ["This button is not in use any more.", "For what can be typed instead: /soc help"]],
    [buttonGonePost(), ["This post does not belong to a question any more, so its buttons do nothing."]],
    [
      sorryPost("7f3a"),
      [
        "Sorry, something went wrong, and this was not done.",
        "Try again in a minute. If it happens again, tell whoever runs the bot this reference: 7f3a",
      ],
    ],
  ])("%#", (post, expected) => {
    expect(lines(post)).toEqual(expected);
  });

  it("quote no more than a line of what was typed", () => {
    expect(lines(unknownCommandPost("fly away ".repeat(400), null))[0]).toBe(
      "There is no command “fly away fly away fly away fly away fly away fly away fly…”.",
    );
  });
});

describe("helpPost", () => {
  const commands = [
    { usage: "status [BOARD]", about: "Shows how the board stands.", who: "readers" as const },
    { usage: "accept REF", about: "Closes the question.", who: "deciders" as const },
  ];

  it("lists what can be typed, and who may", () => {
    expect(lines(helpPost(commands))).toEqual([
      "What you can type",
      "- /soc status [BOARD]: Shows how the board stands.",
      "- /soc accept REF: Closes the question. For the chair and the secretary.",
      "REF is a reference such as CSP-03, with or without its round. If several of your boards have it, put the board's id before it. Only you see the answers.",
    ]);
  });

  it("explains one command", () => {
    expect(lines(helpPost(commands.slice(1))).slice(0, 2)).toEqual([
      "/soc accept REF",
      "Closes the question. For the chair and the secretary.",
    ]);
  });
});

describe("eventWords", () => {
  it("say what time brings next", () => {
    const words = (["prompt", "nudge", "digest", "meeting", "retry"] as const).map((what) =>
      eventWords(what, "Councillors"),
    );

    expect(words).toEqual([
      "Prompt for Councillors",
      "Nudges for Councillors",
      "Digest for Councillors",
      "Meeting of Councillors",
      "Another try for Councillors",
    ]);
  });
});
