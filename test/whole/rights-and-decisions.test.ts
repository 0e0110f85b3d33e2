import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T09:00:00Z";
const CHAIR = "p1";
const SECRETARY = "p2";
const MEMBER = "p4";
const OUTSIDER = "p16";

const NO_BOARD = [
  "There is no board here that you can see.",
  "Type the command in your board's own channel, or ask its secretary to add you to the board.",
];
const ONLY_DECIDERS = [
  "Only the chair or the secretary of Community Safety Partnership can use /soc accept.",
  "Ask Cllr Harriet Osei or Daniel Whitcombe.",
];

/** What a command is answered with, line by line, without the address of the workspace. */
async function typed(bot: Bot, person: string, text: string, channel?: string): Promise<string[]> {
  return (await bot.types(person, text, channel)).replaceAll(bot.address, "").split("\n");
}

async function prompts(bot: Bot): Promise<string[]> {
  return (await bot.channel("csp")).map(({ id }) => id);
}

async function status(bot: Bot, index: number): Promise<string | undefined> {
  const prompt = (await bot.channel("csp"))[index];
  return prompt?.text.split("\n").find((line) => line.startsWith("Status:"));
}

const ANSWERED =
  "Status: answered. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am. Waits for the chair or the secretary to decide.";

it("chair, member and secretary see the same screen of how the board stands", async () => {
  const bot = await openBot({ clock: MORNING });
  const [first = "", second] = await prompts(bot);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread: first });

  const screen = [
    "Community Safety Partnership: 1 unanswered, none overdue",
    "2 of 7 questions asked. 1 answered, 0 to check, 1 unanswered, 0 closed, 5 not asked yet.",
    "2 asked, 1 answered, 0 closed so far.",
    "Unanswered, oldest first:",
    `- CSP-02 (26/27) (/#/local:csp/${second}): Has the community safety partnership been involved in contributing to a Serious and Organised Crime… Waits for Ch Insp Mairi Buchanan. Asked Tue 24 Nov 2026.`,
    "Next meeting: Tue 5 Jan 2027, 14:00; papers are published by Wed 23 Dec 2026.",
    "Next prompt: Mon 30 Nov 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).",
    "The bot last did something at 09:00 on Tue 24 Nov 2026.",
  ];
  expect(await typed(bot, CHAIR, "/soc status", "csp")).toEqual(screen);
  expect(await typed(bot, MEMBER, "/soc status", "csp")).toEqual(screen);
  expect(await typed(bot, CHAIR, "/soc status csp")).toEqual(screen);
  expect(await typed(bot, SECRETARY, "/soc status csp")).toEqual(screen);
  // Nobody else has seen the answer.
  expect(await bot.channel("csp")).toHaveLength(2);
});

it("somebody without a role sees no board, from anywhere, and is not told that there is one", async () => {
  const bot = await openBot({ clock: MORNING });

  for (const channel of [undefined, "csp", "osc"]) {
    for (const command of ["status", "status csp", "unanswered", "next", "digest", "ask", "pause"])
      expect(await typed(bot, OUTSIDER, `/soc ${command}`, channel)).toEqual(NO_BOARD);
    for (const reference of ["CSP-01", "XYZ-01"])
      expect(await typed(bot, OUTSIDER, `/soc evidence ${reference}`, channel)).toEqual(NO_BOARD);
  }
});

it("a member of another board is offered only their own", async () => {
  const bot = await openBot({ clock: MORNING });

  expect(await typed(bot, "p15", "/soc status csp")).toEqual([
    "No board of yours goes by “csp”. Which board do you mean?",
    "- Overview and Scrutiny Committee: /soc status osc",
    "- Councillors: /soc status cllr",
  ]);
});

it("a chair accepts; the post says so, its buttons change, and a late reply is pointed out to the secretary alone", async () => {
  const bot = await openBot({ clock: MORNING });
  const [thread = ""] = await prompts(bot);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread });

  expect(await typed(bot, MEMBER, "/soc accept CSP-01", "csp")).toEqual(ONLY_DECIDERS);
  expect(await status(bot, 0)).toBe(ANSWERED);

  expect(await typed(bot, CHAIR, "/soc accept csp-1 green", "csp")).toEqual([
    "Community Safety Partnership: CSP-01 (26/27) is accepted and closed.",
    "Green: in place.",
    `Open the thread (/#/local:csp/${thread})`,
  ]);
  expect((await bot.channel("csp"))[0]?.text.split("\n").slice(2)).toEqual([
    "Status: accepted. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am.",
    "Accepted by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    "Green: in place.",
    "A reply written here now is still kept, and pointed out to the secretary.",
  ]);
  expect((await bot.channel("csp"))[0]?.buttons.map(({ label }) => label)).toEqual(["Other…"]);

  const late = await bot.says("p5", "csp", "One more thing.", { thread });
  const [notice, ...more] = await bot.direct(SECRETARY);
  expect(more).toEqual([]);
  expect(notice?.text.replaceAll(bot.address, "").split("\n")).toEqual([
    "A reply came to a closed question: CSP-01 (26/27)",
    "Is serious and organised crime considered in the local community safety plan?",
    `Gethin Rowlands, Tue 24 Nov 2026, 09:00. Open the reply (/#/local:csp/${thread}/${late})`,
    "> One more thing.",
    "It is kept, and the question stays accepted.",
    "To open it again: /soc reopen CSP-01 (26/27) REASON",
  ]);
  expect(await bot.direct(CHAIR)).toEqual([]);
  expect(await status(bot, 0)).toBe(
    "Status: accepted. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am; 1 other reply.",
  );
});

it("reopening and not applicable need a reason, which stands in the post", async () => {
  const bot = await openBot({ clock: MORNING });
  const [thread = ""] = await prompts(bot);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread });
  await bot.types(CHAIR, "/soc accept CSP-01", "csp");

  expect(await typed(bot, CHAIR, "/soc reopen CSP-01", "csp")).toEqual([
    "Community Safety Partnership: a reason is missing. It stands in the record with the decision.",
    "Type it after the command: /soc reopen CSP-01 (26/27) REASON",
  ]);
  await bot.types(CHAIR, "/soc reopen CSP-01 (26/27) Which page of the annex?", "csp");
  await bot.types(SECRETARY, "/soc not-applicable csp-2 The force makes the profile.", "csp");

  const [first, second] = (await bot.channel("csp")).map(({ text }) => text.split("\n"));
  expect(first?.slice(-3)).toEqual([
    "Status: open, more evidence wanted. No answer yet; 1 reply. Waits for Ch Insp Mairi Buchanan, Yasmin Farooqi, Gethin Rowlands and Kwame Adjei.",
    "More evidence asked for by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    "Reason: “Which page of the annex?”",
  ]);
  expect(second?.slice(2, 5)).toEqual([
    "Status: not applicable. No reply kept.",
    "Marked not applicable by Daniel Whitcombe, Tue 24 Nov 2026, 09:00.",
    "Reason: “The force makes the profile.”",
  ]);

  await bot.says("p3", "csp", "Page 4 of annex B.", { thread });
  expect(await status(bot, 0)).toBe(
    "Status: answered. 2 answers received, the latest from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am. Waits for the chair or the secretary to decide.",
  );
});

it("buttons decide for those who may, and for nobody else", async () => {
  const bot = await openBot({ clock: MORNING });
  const [first = "", second = ""] = await prompts(bot);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread: first });

  expect((await bot.presses(MEMBER, first, "accept")).split("\n")).toEqual(ONLY_DECIDERS);
  expect(await bot.presses(OUTSIDER, first, "accept")).not.toContain("Community Safety");
  expect(await status(bot, 0)).toBe(ANSWERED);

  expect(await bot.presses(CHAIR, first, "accept")).toContain("CSP-01 (26/27) is accepted and closed.");
  const refused = await bot.presses(CHAIR, second, "not-applicable", { reason: "Not for us" });
  expect(refused).toContain("CSP-02 (26/27) is not applicable and closed.");
  expect(await status(bot, 0)).toBe(
    "Status: accepted. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9am.",
  );
  expect(await status(bot, 1)).toBe("Status: not applicable. No reply kept.");
});

it("a later day, another owner, a pause and its end change what is asked, wanted and waited for", async () => {
  const bot = await openBot({ clock: MORNING });

  expect(await typed(bot, CHAIR, "/soc extend csp-2 4 Jan 2027 The profile is due then", "csp")).toEqual([
    "Community Safety Partnership: CSP-02 (26/27) is now due on Monday 4 January 2027, extended once.",
    "Note that this is after the papers for the meeting of Tue 5 Jan 2027, 14:00 are published, by Wed 23 Dec 2026: they will not have the answer.",
    "Waits for Ch Insp Mairi Buchanan.",
  ]);
  expect(await typed(bot, SECRETARY, "/soc assign csp-1 Gethin Rowlands", "csp")).toEqual([
    "Community Safety Partnership: CSP-01 (26/27) now waits for Gethin Rowlands, who alone is reminded of it.",
  ]);
  const posts = (await bot.channel("csp")).map(({ text }) => text.split("\n"));
  expect(posts[0]).toContain("Status: open. No reply yet. Waits for Gethin Rowlands.");
  expect(posts[1]?.join("\n")).toContain("Reply below by Mon 4 Jan.");

  await bot.types(CHAIR, "/soc pause", "csp");
  await bot.moves("2026-12-02T12:00:00Z");
  expect(await bot.channel("csp")).toHaveLength(2);
  // Their own question on another board is chased as ever.
  const nudges = (await bot.direct("p5")).map(({ text }) => text);
  expect(nudges.map((text) => text.split("\n")[0])).toEqual([
    expect.stringMatching(/^DCS-0\d is due by .*\.$/),
  ]);
  expect((await typed(bot, CHAIR, "/soc status", "csp"))[0]).toBe(
    "Community Safety Partnership: paused, 2 unanswered, none overdue",
  );

  expect(await typed(bot, CHAIR, "/soc resume", "csp")).toEqual([
    "Community Safety Partnership goes on: questions and reminders as before.",
    "Next prompt: Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).",
  ]);
  await bot.moves("2026-12-07T09:00:00Z");
  expect((await bot.channel("csp")).map(({ text }) => text.split("\n")[0])).toEqual([
    "CSP-01 (26/27)",
    "CSP-02 (26/27)",
    "CSP-03 (26/27)",
    "CSP-04 (26/27)",
  ]);
});

it("the chair asks at once, and the slot that follows goes on from there", async () => {
  const bot = await openBot({ clock: MORNING });

  expect(await typed(bot, MEMBER, "/soc ask csp-7", "csp")).toEqual([
    "Only the chair or the secretary of Community Safety Partnership can use /soc ask.",
    "Ask Cllr Harriet Osei or Daniel Whitcombe.",
  ]);
  expect(await typed(bot, CHAIR, "/soc ask csp-7", "csp")).toEqual([
    "Asked in the channel of Community Safety Partnership: CSP-07 (26/27).",
  ]);
  expect((await typed(bot, CHAIR, "/soc ask csp-7", "csp"))[0]).toBe(
    "Community Safety Partnership: CSP-07 (26/27) was asked already on Tue 24 Nov 2026.",
  );
  expect((await bot.channel("csp")).map(({ text }) => text.split("\n")[0])).toEqual([
    "CSP-01 (26/27)",
    "CSP-02 (26/27)",
    "CSP-07 (26/27)",
  ]);
});

it("a mistyped command gets the nearest real one", async () => {
  const bot = await openBot({ clock: MORNING });

  expect(await typed(bot, MEMBER, "/soc satus", "csp")).toEqual([
    "There is no command “satus”. Did you mean /soc status?",
    "For what there is: /soc help",
  ]);
});
