import { expect, it } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { startBotProcess } from "./bot-process.ts";
import type { Client, Message } from "./client.ts";
import { openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T10:00:00Z";
/** Neither an answer for certain nor anything else. */
const VAGUE = "Lots of good work going on in this area across the partnership.";

/** All that the bot wrote to a person, the oldest first. */
async function told(bot: Client, person: string): Promise<readonly Message[]> {
  return (await bot.direct(person))
    .flatMap((root) => [root, ...root.replies])
    .filter(({ author }) => author.bot);
}

async function prompt(bot: Client, reference: string): Promise<Message> {
  const found = (await bot.channel("csp")).find(({ text }) => text.startsWith(reference));
  if (found === undefined) throw new Error(`no ${reference}`);
  return found;
}

async function replies(bot: Client, person: string, reference: string, text: string): Promise<string> {
  return bot.says(person, "csp", text, { thread: (await prompt(bot, reference)).id });
}

async function thread(bot: Client, reference: string): Promise<string> {
  return (await prompt(bot, reference)).replies.map(({ text }) => text).join("\n---\n");
}

it("whoever is asked and writes what may be an answer is asked once, alone, and a tap counts it; an edit asks no more", async () => {
  const bot = await openBot({ clock: MORNING });
  const message = await replies(bot, "p3", "CSP-02", VAGUE);

  const [asked] = await told(bot, "p3");
  expect(asked?.text).toContain("Saved as a comment. CSP-02 still needs an answer. Was this your answer?");
  expect(asked?.text).toContain(`> ${VAGUE}`);
  expect(asked?.buttons.map(({ label }) => label)).toEqual(["Yes, count it", "No"]);
  expect((await prompt(bot, "CSP-02")).text).toContain("Status: to check.");

  const answer = await bot.chooses("p3", asked, "Yes, count it");
  expect(answer).toContain("reply 1 to CSP-02 (26/27), by Ch Insp Mairi Buchanan, is an answer now.");
  expect(answer).toContain("CSP-02 (26/27) is answered: answer received from Ch Insp Mairi Buchanan");
  expect(answer).toContain("To change that back: /soc reply CSP-02 (26/27) 1 to-check");
  expect((await prompt(bot, "CSP-02")).text).toContain("Status: answered.");

  await bot.edits("p3", message, "Thanks!");
  expect((await prompt(bot, "CSP-02")).text).toContain("Status: answered.");
  expect(await bot.types("p3", "/soc reply csp-2 1 to-check", "csp")).toContain("is a reply to check now.");
  await bot.edits("p3", message, VAGUE);
  expect(await told(bot, "p3")).toHaveLength(1);
  expect(await bot.chooses("p3", asked, "No")).toContain("is a comment now.");
  expect(await bot.types("p2", "/soc evidence csp-2", "csp")).toContain(
    "Said to be a comment by Ch Insp Mairi Buchanan",
  );
});

it("others than the one who wrote it, the owner, the secretary and the chair cannot say what it is", async () => {
  const bot = await openBot({ clock: MORNING });
  await replies(bot, "p3", "CSP-02", VAGUE);
  expect(await bot.types("p4", "/soc reply csp-2 1 answer", "csp")).toContain("only its writer, the owner");
  expect(await bot.types("p10", "/soc reply csp-2 1 answer", "csp")).toContain("only its writer");
  expect(await bot.types("p6", "/soc reply csp-2 1 answer")).not.toContain("CSP-02");
  expect(await bot.types("p2", "/soc reply csp-2 7 answer", "csp")).toContain("has no such reply");
  expect(await bot.types("p2", "/soc reply csp-2 1 splendid", "csp")).toContain("Nothing was changed.");
  expect(await bot.types("p1", "/soc reply csp-2 #1: a question back", "csp")).toContain(
    "is a question back now.",
  );
});

it("what nobody checked, a question passed on, more time and a question back come to the secretary the next working morning, once, with what to do", async () => {
  const bot = await openBot({ clock: MORNING });
  await replies(bot, "p4", "CSP-01", VAGUE);
  await replies(bot, "p9", "CSP-01", "Does this mean the whole county or the city only?");
  expect(await bot.types("p3", "/soc not-mine csp-2 one for Public Health", "csp")).toContain(
    "the secretary is told that CSP-02 (26/27) is not yours to answer",
  );
  expect(await bot.types("p3", "/soc more-time csp-2 15 Dec: the figures come late", "csp")).toContain(
    "until Tuesday 15 December 2026",
  );
  expect(await thread(bot, "CSP-02")).toContain(
    "says that this is for somebody else to answer:\n> one for Public Health",
  );
  expect(await thread(bot, "CSP-02")).toContain("asks for more time, until Tuesday 15 December 2026:");
  expect((await prompt(bot, "CSP-02")).text).toContain("Status: open.");
  expect(await told(bot, "p2")).toEqual([]);

  await bot.moves("2026-11-25T09:59:00Z");
  expect(await told(bot, "p2")).toEqual([]);
  await bot.moves("2026-11-25T10:01:00Z");
  const [roundUp, ...others] = (await told(bot, "p2")).filter(({ text }) => text.includes("need you"));
  expect(others).toEqual([]);
  expect(roundUp?.text).toContain("Community Safety Partnership: 4 replies need you");
  expect(roundUp?.text).toContain(`> ${VAGUE}`);
  expect(roundUp?.text).toContain("a question back. It can be answered in the thread.");
  expect(roundUp?.text).toContain("more time is asked for, until Tuesday 15 December 2026.");
  expect(roundUp?.buttons.map(({ label }) => label)).toEqual([
    ...["Counts as an answer", "Not an answer", "Give to somebody", "Later date"],
  ]);
  expect(await bot.chooses("p2", roundUp, "Counts as an answer")).toContain("CSP-01 (26/27) is answered");
  await bot.moves("2026-11-27T12:00:00Z");
  expect((await told(bot, "p2")).filter(({ text }) => text.includes("need"))).toHaveLength(1);
});

it("an answer is recorded for somebody without an account, and named as that in thread, receipt, evidence and export", async () => {
  const bot = await openBot({ clock: MORNING });
  const line = "/soc record csp-2 for Dr Grace Okafor, by letter of 3 March 2026: Yes: reviewed in May.";
  expect(await bot.types("p3", line, "csp")).toContain("Only the chair or the secretary");
  const said = await bot.types("p2", line, "csp");
  expect(said).toContain(
    "recorded for Dr Grace Okafor, by letter of Tuesday 3 March 2026, as an answer to CSP-02",
  );
  expect(await thread(bot, "CSP-02")).toMatch(
    /^Dr Grace Okafor answered:\n> Yes: reviewed in May\.\nRecorded by .* for Dr Grace Okafor, by letter of Tuesday 3 March 2026, /,
  );
  expect((await prompt(bot, "CSP-02")).text).toMatch(/Answer received from Dr Grace Okafor, recorded by /i);
  expect(await bot.types("p1", "/soc evidence csp-2", "csp")).toContain("by letter of Tuesday 3 March 2026");
  expect(await bot.types("p2", "/soc record csp-2 for Dr Okafor yes", "csp")).toContain(
    "nothing was recorded",
  );
  expect(
    await bot.types("p2", "/soc record csp-2 for Dr Okafor, by letter of 3 March 2029: Yes.", "csp"),
  ).toContain("is no day of a letter");
  expect(await bot.types("p1", "/soc accept csp-2 green", "csp")).toContain("is accepted and closed");
});

it("what was asked and told outlives the death of the process, and is asked and told once", async () => {
  const variables = { SOC_DATA: await freshDirectory(), SOC_CLOCK: MORNING };
  const first = await startBotProcess(variables);
  await replies(first, "p3", "CSP-02", VAGUE);
  await first.end("SIGKILL");

  const second = await startBotProcess(variables);
  expect(await told(second, "p3")).toHaveLength(1);
  await second.moves("2026-11-25T10:30:00Z");
  await second.end("SIGKILL");

  const third = await startBotProcess(variables);
  await third.moves("2026-11-26T10:30:00Z");
  expect((await told(third, "p2")).filter(({ text }) => text.includes("needs you"))).toHaveLength(1);
  const [asked] = await told(third, "p3");
  expect(await third.chooses("p3", asked, "Yes, count it")).toContain("is an answer now.");
  await third.end("SIGKILL");
});
