import { describe, expect, it } from "vitest";
import type { SaidBefore } from "../../../src/core/judgement/heard.ts";
import { judge } from "../../../src/core/judgement/judge.ts";
import { heard, standingOf } from "./heard.ts";

const asked = (words: string): SaidBefore => ({ own: false, standing: null, words });

describe("an answer", () => {
  it.each([
    "Yes, but the minutes will have to wait, I'll send the minutes on Monday.",
    "No. We'll look at it next year.",
    "Partly: the adult plan does, and I will send the link to the other later.",
  ])("beats a promise of more beside it: %s", (words) => {
    expect(judge(heard(words))).toEqual({ standing: "answer", because: "clear-sign", until: null });
  });

  it.each(["Yes, I'll find out", "yes let me ask", "Yep will do", "Sure, leave that with me"])(
    "is not a nod to a promise: %s",
    (words) => {
      expect(judge(heard(words))).toMatchObject({ standing: "holding", because: "promise" });
    },
  );

  it("and a promise in one breath are for the writer to tell apart", () => {
    expect(judge(heard("It is 14, but I need to check that with finance"))).toMatchObject({
      standing: "to-check",
      because: "unclear",
    });
  });

  it.each([
    "Data is shared via CJSM between the three forces",
    "Leaflets were posted by letter to all 200 premises in May",
    "We hand cases over to the county team",
    "A verbal update was given to the board on 4 June",
    "Referrals from the two districts are passed to the hub by telephone every week",
  ])("is never passed over for naming what others hand over, send or say: %s", (words) => {
    expect(["answer", "to-check"]).toContain(standingOf(words));
  });

  it.each([
    "Pause on this one until the new plan is out.",
    "@soc-questions Pause on this one until the new plan is out.",
    "Reopen this as soon as the county plan is out.",
    "Please hold fire until the review is published",
    "Resume once Legal has replied",
  ])("is not what somebody wants done with the question: %s", (words) => {
    expect(standingOf(words)).not.toBe("answer");
    expect(standingOf(words, { writer: "chair" })).not.toBe("answer");
  });

  it("is what stands beside what somebody wants done", () => {
    expect(standingOf("Accept that we are behind; new plan due in May.")).toBe("answer");
    expect(standingOf("Leave this open please. The plan was adopted in May 2026.")).toBe("answer");
  });

  it("is a file, a link, or where it stands", () => {
    expect(judge(heard("", { files: 1 }))).toMatchObject({ standing: "answer", because: "file-or-link" });
    expect(judge(heard("https://borchester.example/plan.pdf"))).toMatchObject({ because: "file-or-link" });
    expect(standingOf("Here you are", { files: 2 })).toBe("answer");
    expect(standingOf("p. 14")).toBe("answer");
  });

  it("is a file with a word to somebody, such as the bot", () => {
    expect(standingOf("@soc-questions evidence", { writer: "member", files: 1 })).toBe("answer");
    expect(standingOf("@Yasmin yours", { writer: "member" })).toBe("handover");
  });

  it("is not a link to the news, nor thanks with a picture", () => {
    expect(standingOf("Worth a read: https://news.example/raid")).toBe("comment");
    expect(standingOf("Thanks all", { files: 1 })).toBe("to-check");
  });

  it("may be words that somebody passes on, unless their own say otherwise", () => {
    const passedOn =
      "Forwarded from Gethin Marsh:\n> The policy was signed in May 2025.\n> It is on the intranet.";

    expect(standingOf(passedOn)).toBe("answer");
    expect(standingOf(`FYI\n${passedOn}`)).not.toBe("comment");
    expect(standingOf(`Is this what you mean?\n${passedOn}`)).toBe("to-check");
    expect(standingOf("Forwarded from Gethin Marsh:\n> Morning all")).toBe("to-check");
  });

  it("is never somebody else's words that are only quoted", () => {
    const quoted = "> PRIYA: Yes, since 2024, see page 3 of the plan.";

    expect(standingOf(quoted)).toBe("nothing");
    expect(standingOf(`${quoted}\nThanks`)).toBe("comment");
    expect(standingOf(`> PRIYA: could you answer this?\nNo, never.`)).toBe("answer");
  });
});

describe("a bare yes", () => {
  it.each([
    "Is the deadline clear?",
    "Did you get my e-mail",
    "Sam, could you attach the plan?",
    "Please answer by Friday.",
  ])("after somebody else's question may answer that one: %s", (words) => {
    expect(standingOf("Yes", { before: [asked(words)] })).toBe("to-check");
    expect(standingOf("No thanks", { before: [asked(words)] })).not.toBe("answer");
  });

  it("after anything else answers the board's question", () => {
    expect(standingOf("Yes", { before: [asked("We have posters in every library.")] })).toBe("answer");
    expect(standingOf("Yes", { before: [{ own: true, standing: "question", words: "Which year?" }] })).toBe(
      "answer",
    );
    expect(standingOf("Yes, section 3.", { before: [asked("Is it clear?")] })).toBe("answer");
  });
});

describe("somebody who is not asked", () => {
  it.each(["observer", "guest", "chair"] as const)(
    "gives no answer, but what the %s says may be one",
    (writer) => {
      expect(judge(heard("Yes, since 2023, and 41 officers took part.", { writer }))).toEqual({
        standing: "to-check",
        because: "not-asked",
        until: null,
      });
    },
  );

  it.each(["chair", "secretary"] as const)(
    "runs the board: what the %s says of that is a comment",
    (writer) => {
      expect(standingOf("Please all reply by noon on Monday.", { writer })).toBe("comment");
      expect(standingOf("I'll chase the police for this.", { writer })).toBe("comment");
      expect(standingOf("Can everyone please answer before the papers go out?", { writer })).toBe("comment");
      expect(standingOf("Which of the two plans is that?", { writer })).toBe("question");
    },
  );

  it("may be a chair whose own question it is, and who answers it", () => {
    expect(standingOf("No, I have not seen it.", { writer: "owner" })).toBe("answer");
  });

  it("is nobody where the board names no members", () => {
    expect(standingOf("Yes, since 2023.", { writer: "guest", expected: true })).toBe("answer");
  });
});

describe("the day that a reply names", () => {
  it.each([
    ["Will come back to you by Wednesday", "holding", "2026-12-02"],
    ["On leave until 4 January, will answer then", "holding", "2027-01-04"],
    ["Could I have until the 12th?", "more-time", "2026-12-12"],
    ["Can we push this to after half term?", "more-time", null],
    ["I'll look into it", "holding", null],
    ["The last review was on 4 March 2026, section 2.", "answer", null],
  ])("goes with a promise or a wish for time, and with nothing else: %s", (words, standing, until) => {
    expect(judge(heard(words))).toMatchObject({ standing, until });
  });
});

describe("no words", () => {
  it.each(["", " ", "\u200b\u2060", "…", "--", "🎉", "?!"])("are nothing: %j", (words) => {
    expect(judge(heard(words))).toEqual({ standing: "nothing", because: "no-words", until: null });
  });

  it.each(["👍", ":+1:", ":white_check_mark:", "🙏"])("but a nod are a comment: %s", (words) => {
    expect(standingOf(words)).toBe("comment");
  });
});

describe("how it is typed", () => {
  it.each([
    ["im looknig into it", "holding"],
    ["ILL GET BACK TO YOU", "holding"],
    ["i dont know", "answer"],
    ["can’t say yet, will chekc", "holding"],
    ["ive asked the anaylst", "holding"],
    ["quartelry", "answer"],
    ["n/a", "answer"],
    ["TBA", "holding"],
    ["OOO til 7 Dec", "holding"],
  ])("does not matter: %s", (words, standing) => {
    expect(standingOf(words)).toBe(standing);
  });
});
