import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T10:00:00Z";
const [CHAIR, MEMBER] = ["p1", "p3"];

/** A bot on which a member has answered the first two questions, and the prompts' ids. */
async function answered() {
  const bot = await openBot({ clock: MORNING });
  const prompts = (await bot.channel("csp")).map(({ id }) => id);
  for (const thread of prompts) await bot.says(MEMBER, "csp", "Yes, page 12.", { thread });
  const chair = (text: string, channel?: string) => bot.types(CHAIR, text, channel);
  return { bot, prompts, chair };
}

/** Types a command in a thread of the board's channel, and resolves to what only that person sees. */
async function inThread(bot: Bot, person: string, thread: string, text: string): Promise<string> {
  const body = JSON.stringify({ channel: "csp", person, thread, text });
  const headers = { "Content-Type": "application/json" };
  const response = await fetch(`${bot.address}/local/commands`, { method: "POST", headers, body });
  return ((await response.json()) as { text: string }).text;
}

it.each([
  "amber, plan due in March",
  "amber. plan due in March",
  "amber; plan due in March",
  "amber – plan due in March",
  "amber — plan due in March",
  "(amber) plan due in March",
])("a question is accepted with the rating before a sign: %s", async (words) => {
  const { chair } = await answered();

  expect(await chair(`/soc accept CSP–01: ${words}`, "csp")).toContain(
    "CSP-01 (26/27) is accepted and closed.",
  );
  const evidence = await chair("/soc evidence “CSP-01”", "csp");
  expect(evidence).toContain("Amber: ");
  expect(evidence).toContain("plan due in March");
  expect(evidence).not.toContain("amber");
});

it("no round but the one named is accepted, and what is not known is named", async () => {
  const { bot, chair } = await answered();

  for (const round of ["(2025–26)", "2025-26", "[FY25/26]", "(2025)"])
    expect(await chair(`/soc accept CSP-01 ${round} green`, "csp")).toContain(
      `o question goes by “CSP-01 ${round}”. Did you mean CSP-01 (26/27)?`,
    );
  expect(await chair("/soc accept CSP-01 (2026–27) green", "csp")).toContain("is accepted and closed.");
  expect((await bot.channel("csp"))[1]?.text).toContain("Status: answered");
});

it("a rating before a dash is one where a reason follows, and red tape is none", async () => {
  const { chair } = await answered();

  await chair("/soc reopen CSP-01 red - no plan yet", "csp");
  expect(await chair("/soc evidence CSP-01", "csp")).toMatch(/Red: .*\n?.*no plan yet/);
  expect(await chair("/soc reopen CSP-02 red tape is in the way", "csp")).toContain("red tape is in the way");
  expect(await chair("/soc evidence CSP-02", "csp")).not.toContain("Red:");
});

it.each(["CSP‑01", "CSP–01", "“CSP-01”", "CSP-01:", "CSP-01\u200b", "csp 01?", "ＣＳＰ－０１"])(
  "a reference is known however a keyboard writes it: %s",
  async (reference) => {
    const { chair } = await answered();
    expect(await chair(`/soc evidence ${reference}`)).toContain("Yes, page 12.");
  },
);

it("a date is read as a Briton writes it, and what is no day is asked about", async () => {
  const { bot, chair } = await answered();
  await chair("/soc ask CSP-05", "csp");
  const wanted = () => chair("/soc evidence CSP-05", "csp");

  for (const [typed, shown] of [
    ["30 Dec, waiting", "Wed 30 Dec 2026"],
    ["until Fri 8th January waiting", "Fri 8 Jan 2027"],
    ["11.1.27: waiting", "Mon 11 Jan 2027"],
    ["12/1/27 waiting", "Tue 12 Jan 2027"],
    ["2027-01-13, waiting", "Wed 13 Jan 2027"],
    ["end of January – waiting", "Sun 31 Jan 2027"],
    ["8 February 3 officers are away", "Mon 8 Feb 2027"],
  ] as const) {
    await chair(`/soc extend CSP-05 ${typed}`, "csp");
    expect(await wanted()).toContain(shown);
  }
  const before = await wanted();
  expect(await chair("/soc extend CSP-05 Mon 12 February 2027 waiting", "csp")).toBe(
    [
      "Community Safety Partnership: “Mon 12 February 2027” is not certain: that date is a Friday. Nothing was changed.",
      "- Fri 12 Feb 2027: /soc extend CSP-05 (26/27) 2027-02-12 waiting",
      "- Mon 15 Feb 2027: /soc extend CSP-05 (26/27) 2027-02-15 waiting",
    ].join("\n"),
  );
  expect(await chair("/soc extend CSP-05 30 Feb waiting", "csp")).toContain(
    "there is no such day as “30 Feb”",
  );
  const post = (await bot.channel("csp"))[2]?.id ?? "";
  expect(await bot.presses(CHAIR, post, "extend", { date: "next Friday", reason: "waiting" })).toContain(
    "- Fri 4 Dec 2026: /soc extend CSP-05 (26/27) 2026-12-04 waiting",
  );
  expect(await wanted()).toBe(before);
  await bot.presses(CHAIR, post, "extend", { date: "1 March 2027.", reason: "waiting" });
  expect(await wanted()).toContain("Mon 1 Mar 2027");
});

it("a command may have a question mark, and what it cannot use is named", async () => {
  const { chair } = await answered();

  expect(await chair("status?", "csp")).toMatch(/^Community Safety Partnership: /);
  expect(await chair("/soc unanswered?", "csp")).toContain("Community Safety Partnership");
  expect(await chair("/soc status nope", "csp")).toContain("“nope”");
  expect(await chair("/soc digest pots", "csp")).toContain("“pots”");
  expect(await chair("/soc status community safety")).toMatch(/^Community Safety Partnership: /);
  expect(await chair("/soc accept Community Safety Partnership CSP-01 green")).toContain(
    "is accepted and closed.",
  );
  expect(await severalBoards()).toContain("No board of yours goes by “nope”. Which board do you mean?");
});

/** Somebody with roles on several boards names none of them. */
async function severalBoards(): Promise<string> {
  const bot = await openBot({ clock: MORNING });
  return bot.types("p15", "/soc status nope");
}

it("in a thread the reference may be left out after /soc, and a typed one counts", async () => {
  const { bot, prompts } = await answered();
  const [first = "", second = ""] = prompts;

  expect(await inThread(bot, CHAIR, first, "/soc accept green")).toContain(
    "CSP-01 (26/27) is accepted and closed.",
  );
  expect(await inThread(bot, CHAIR, second, "/soc accept CPS-02 green")).toContain(
    "No question goes by “CPS-02”. Did you mean CSP-02 (26/27)?",
  );
  expect(await inThread(bot, CHAIR, second, "/soc accept CSP-02 (25/26) green")).toContain(
    "o question goes by",
  );
  expect(await inThread(bot, CHAIR, second, "/soc reopen until 3 partners have replied")).toContain(
    "until 3 partners have replied",
  );
  expect((await bot.channel("csp"))[1]?.text).toContain("Status: open");
});

it("prose to the bot alone is not obeyed, and a person is known by surname first", async () => {
  const { bot, chair } = await answered();

  for (const words of [
    "Pause on this one until the plan is out.",
    "Reopen CSP-01 as soon as the plan is out.",
  ])
    await bot.says(CHAIR, "dm", words);
  const [first, second] = (await bot.channel("csp")).map(({ text }) => text);
  expect(first).toContain("Status: answered");
  expect(second).toContain("Status: answered");
  expect(await chair("/soc next", "csp")).not.toMatch(/paused/i);
  expect(await chair("/soc assign CSP-02 to Rowlands, Gethin", "csp")).toContain("Gethin Rowlands");
});
