import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T09:00:00Z";
const CHAIR = "p1";
const SECRETARY = "p2";
const MEMBER = "p4";
const OUTSIDER = "p16";

/** What a command is answered with, line by line, without the address of the workspace. */
async function typed(bot: Bot, person: string, text: string, channel = "csp"): Promise<string[]> {
  return (await bot.types(person, text, channel)).replaceAll(bot.address, "").split("\n");
}

/** The answers about a board without its name, and without the ways to threads. */
async function short(bot: Bot, person: string, text: string): Promise<string[]> {
  const lines = await typed(bot, person, text);
  return lines
    .map((line) => line.replace("Community Safety Partnership: ", ""))
    .filter((line) => !line.startsWith("Open the thread"));
}

async function post(bot: Bot, index: number): Promise<string[]> {
  return (await bot.channel("csp"))[index]?.text.split("\n") ?? [];
}

it("decisions are taken back one after the other, by who decides only, also after a restart, and stay on record", async () => {
  const bot = await openBot({ clock: MORNING });
  const [first = ""] = (await bot.channel("csp")).map(({ id }) => id);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread: first });
  await bot.types(CHAIR, "/soc assign CSP-01 Gethin Rowlands", "csp");
  await bot.types(CHAIR, "/soc accept CSP-01 amber Plan due in March", "csp");
  expect(await post(bot, 0)).toContain("Accepted by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.");

  expect(await short(bot, MEMBER, "/soc undo CSP-01")).toEqual([
    "Only the chair or the secretary of Community Safety Partnership can use /soc undo.",
    "Ask Cllr Harriet Osei or Daniel Whitcombe.",
  ]);
  await bot.moves("2026-11-24T10:30:00Z");
  expect(await short(bot, SECRETARY, "/soc undo CSP-01")).toEqual([
    "taken back for CSP-01 (26/27): accepted (amber) by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    "CSP-01 (26/27) stands as before: answered.",
    "Before that: given to Gethin Rowlands by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00. To take that back as well: /soc undo CSP-01 (26/27)",
  ]);
  expect(await post(bot, 0)).toContain("Status: answered; 1 reply kept, at 09:00 on Tue 24 Nov 2026.");
  await bot.stop();

  const again = await openBot({ clock: MORNING, data: bot.data });
  expect((await short(again, CHAIR, "/soc undo CSP-01"))[0]).toBe(
    "taken back for CSP-01 (26/27): given to Gethin Rowlands by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
  );
  expect(await short(again, CHAIR, "/soc undo CSP-01")).toEqual([
    "there is no decision on CSP-01 (26/27) to take back. It stands: answered.",
    "For all that was replied and decided: /soc evidence CSP-01 (26/27)",
  ]);
  expect(await short(again, MEMBER, "/soc evidence CSP-01")).toEqual(
    expect.arrayContaining([
      "Taken back by Daniel Whitcombe, Tue 24 Nov 2026, 10:30: accepted (amber) by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    ]),
  );
  // Whose it was by the settings it is again.
  await again.types(CHAIR, "/soc assign CSP-02 Yasmin Farooqi", "csp");
  await again.types(CHAIR, "/soc undo CSP-02", "csp");
  expect(await post(again, 1)).toContain("Waits for: Ch Insp Mairi Buchanan");
});

it("the paper tells what was taken back, by whom and when", async () => {
  const bot = await openBot({ clock: MORNING });
  await bot.types(CHAIR, "/soc not-applicable CSP-02 Not for us", "csp");
  await bot.types(SECRETARY, "/soc undo CSP-02", "csp");
  await bot.types(CHAIR, "/soc digest post", "csp");

  const papers = (await bot.direct(SECRETARY)).flatMap(({ files }) => files);
  const pack = await bot.file(papers[0]?.url ?? "");
  expect(pack.match(/Taken back by Daniel Whitcombe[^<]*/g)).toEqual([
    "Taken back by Daniel Whitcombe, Tue 24 Nov 2026, 09:00: marked not applicable by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    expect.stringContaining("Taken back by Daniel Whitcombe"),
  ]);
});

it("a rating and a note can be given after accepting; the same again changes nothing", async () => {
  const bot = await openBot({ clock: MORNING });
  const [first = ""] = (await bot.channel("csp")).map(({ id }) => id);
  await bot.says("p3", "csp", "Yes, chapter 3.", { thread: first });
  await bot.types(CHAIR, "/soc accept CSP-01", "csp");
  await bot.moves("2026-11-25T10:00:00Z");

  expect(await short(bot, SECRETARY, "/soc accept CSP-01 amber Plan due in March")).toEqual([
    "CSP-01 (26/27) stays accepted. What is said of it now:",
    "Accepted by Cllr Harriet Osei, Tue 24 Nov 2026, 09:00.",
    "Reason: “Plan due in March”.",
    "Amber: under way, not finished.",
    "Changed by Daniel Whitcombe, Wed 25 Nov 2026, 10:00.",
  ]);
  expect(await post(bot, 0)).toContain("Amber: under way, not finished.");
  expect((await short(bot, SECRETARY, "/soc accept CSP-01 amber Plan due in March"))[0]).toBe(
    "nothing to change. CSP-01 (26/27): accepted.",
  );
  expect((await short(bot, CHAIR, "/soc undo CSP-01"))[0]).toBe(
    "taken back for CSP-01 (26/27): rating or reason changed (amber) by Daniel Whitcombe, Wed 25 Nov 2026, 10:00.",
  );
  expect(await post(bot, 0)).not.toContain("Amber: under way, not finished.");
});

it("a day is said back with its weekday and what is odd about it; a slip is asked about and can be mended", async () => {
  const bot = await openBot({ clock: MORNING });

  expect(await short(bot, CHAIR, "/soc extend CSP-02 25/12/2026 christmas")).toEqual([
    "CSP-02 (26/27) is now due on Friday 25 December 2026, extended once.",
    "Note that this is Christmas Day, a bank holiday; the working day before is Thu 24 Dec 2026.",
    "Note that this is after the papers for the meeting of Tue 5 Jan 2027, 14:00 are published, by Wed 23 Dec 2026: they will not have the answer.",
    "Waits for Ch Insp Mairi Buchanan.",
  ]);
  expect(await short(bot, CHAIR, "/soc extend CSP-02 8 Jan 2037 plan is late")).toEqual([
    "Thursday 8 January 2037 is more than 18 months ahead, so nothing was changed yet.",
    "Did you mean Friday 8 January 2027? /soc extend CSP-02 (26/27) Fri 8 Jan 2027 plan is late",
    "If it is the day you mean: /soc extend CSP-02 (26/27) Thu 8 Jan 2037 yes plan is late",
  ]);
  expect((await short(bot, CHAIR, "/soc extend CSP-02 (26/27) Thu 8 Jan 2037 yes plan is late"))[0]).toBe(
    "CSP-02 (26/27) is now due on Thursday 8 January 2037, extended twice.",
  );
  expect(
    await short(bot, CHAIR, "/soc extend CSP-02 (26/27) Fri 8 Jan 2027 yes, ten years too many"),
  ).toEqual([
    "CSP-02 (26/27) is now due on Friday 8 January 2027, earlier than before, extended twice.",
    "Note that this is after the meeting of Tue 5 Jan 2027, 14:00, for which the answer is wanted.",
    "Waits for Ch Insp Mairi Buchanan.",
  ]);
  expect((await short(bot, CHAIR, "/soc extend CSP-02 Fri 8 Jan 2027 again"))[0]).toBe(
    "nothing to change. CSP-02 (26/27) is due on Friday 8 January 2027 already.",
  );
  expect(await short(bot, CHAIR, "/soc extend CSP-02 8 Jan 2026 typo")).toEqual([
    "Thursday 8 January 2026 is past, so CSP-02 (26/27) cannot be due then.",
    "Did you mean Friday 8 January 2027? /soc extend CSP-02 (26/27) Fri 8 Jan 2027 typo",
  ]);
});

it("a question is given to somebody without a role only by who was told what they would see", async () => {
  const bot = await openBot({ clock: MORNING });
  const [, second = ""] = (await bot.channel("csp")).map(({ id }) => id);

  const asked = await short(bot, CHAIR, "/soc assign CSP-02 Lorna Petherick");
  expect(asked).toEqual([
    "Lorna Petherick has no role on this board, so nothing was changed yet.",
    "As long as CSP-02 (26/27) is theirs and open, Lorna Petherick would see the whole board: every question, reply and decision. Only they would be reminded of it.",
    "If you mean them: /soc assign CSP-02 (26/27) Lorna Petherick yes",
  ]);
  expect(await bot.presses(CHAIR, second, "assign", { person: OUTSIDER })).toContain("If you mean them:");
  expect(await post(bot, 1)).toContain("Waits for: Ch Insp Mairi Buchanan");
  expect((await typed(bot, OUTSIDER, "/soc status csp"))[0]).toBe("There is no board here that you can see.");

  await bot.types(CHAIR, asked.at(-1)?.replace("If you mean them: ", "") ?? "", "csp");
  expect(await post(bot, 1)).toContain("Waits for: Lorna Petherick");
  expect((await typed(bot, OUTSIDER, "/soc status csp"))[0]).toContain("Community Safety Partnership");
  await bot.types(CHAIR, "/soc undo CSP-02", "csp");
  expect((await typed(bot, OUTSIDER, "/soc status csp"))[0]).toBe("There is no board here that you can see.");
});

it("help shows what one's role needs first, and the rest when asked", async () => {
  const bot = await openBot({ clock: MORNING });
  const commands = async (person: string, text: string, channel?: string) =>
    (await bot.types(person, text, channel))
      .split("\n")
      .map((line) => (line.startsWith("- /soc ") ? (line.split(" ")[2]?.replace(":", "") ?? "") : line));

  expect(await commands(CHAIR, "/soc help", "csp")).toEqual([
    "What you need first, as chair of Community Safety Partnership",
    ...["status", "accept", "reopen", "extend", "evidence", "undo"],
    "REF is a reference such as CSP-03. Only you see the answers.",
    "For all there is: /soc help all. For one command: /soc help evidence",
  ]);
  expect((await commands(SECRETARY, "/soc help", "csp")).slice(0, 3)).toEqual([
    "What you need first, as secretary of Community Safety Partnership",
    ...["digest", "unanswered"],
  ]);
  expect((await commands("p9", "/soc help", "csp")).slice(0, 4)).toEqual([
    "What you need first, as member of Community Safety Partnership",
    "To answer a question: reply in its thread. Files and links are welcome.",
    ...["evidence", "unanswered"],
  ]);
  expect((await bot.types("p9", "/soc help")).split("\n")[0]).toMatch(
    /^What you need first, as chair of .* others$/,
  );
  expect(await commands(OUTSIDER, "/soc help", "csp")).toEqual([
    "This bot asks boards their questions and keeps the replies as evidence.",
    "To answer a question: reply in its thread. Files and links are welcome.",
    "There is no board here that you can see. To see one, ask its secretary to add you.",
    "For all that can be typed: /soc help all",
  ]);
  const all = await commands(MEMBER, "/soc help all", "csp");
  expect(all[0]).toBe("What you can type");
  expect(all).toEqual(expect.arrayContaining(["pause", "begin", "undo", "ask-here"]));
  expect((await commands(MEMBER, "/soc help undo", "csp")).slice(0, 2)).toEqual([
    "/soc undo REF",
    "Takes back the last decision on a question; given again, the one before it. For the chair and the secretary.",
  ]);
  expect((await typed(bot, MEMBER, "/soc help unod"))[0]).toBe(
    "There is no command “unod”. Did you mean /soc undo?",
  );
});
