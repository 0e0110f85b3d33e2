import { expect, it } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T09:00:00Z";

/** A line of the first prompt of the Community Safety Partnership, found by its label. */
async function line(bot: Bot, label: string): Promise<string | undefined> {
  const [prompt] = await bot.channel("csp");
  return prompt?.text.split("\n").find((each) => each.startsWith(`${label}:`));
}

async function firstPrompt(bot: Bot): Promise<string> {
  const [prompt] = await bot.channel("csp");
  return prompt?.id ?? "";
}

it("replies, an edit, a deletion and a file are kept; the receipt is in the prompt's own post and the thread stays quiet", async () => {
  const bot = await openBot({ clock: MORNING });
  const thread = await firstPrompt(bot);

  await bot.moves("2026-11-24T09:10:00Z");
  const files = [{ name: "plan.txt", content: "Chapter 3: organised crime" }];
  const first = await bot.says("p3", "csp", "Yes, page 12 of the plan.", { thread, files });
  expect(await line(bot, "Status")).toBe(
    "Status: answered. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9:10am. Waits for the chair or the secretary to decide.",
  );

  await bot.moves("2026-11-24T09:20:00Z");
  const second = await bot.says("p4", "csp", "Yes, and reviewed in March 2026.", { thread });
  expect(await line(bot, "Status")).toBe(
    "Status: answered. 2 answers received, the latest from Yasmin Farooqi, Tue 24 Nov, 9:20am. Waits for the chair or the secretary to decide.",
  );

  await bot.moves("2026-11-24T09:30:00Z");
  await bot.edits("p3", first, "Yes, page 14 of the plan.");
  await bot.deletes("p4", second);
  expect(await line(bot, "Status")).toBe(
    "Status: answered. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9:10am; 1 withdrawn. Waits for the chair or the secretary to decide.",
  );

  const [prompt] = await bot.channel("csp");
  const said = prompt?.replies.map(({ author, text }) => `${author.name}: ${text}`);
  expect(said).toEqual(["Ch Insp Mairi Buchanan: Yes, page 14 of the plan.", "Yasmin Farooqi: "]);
  expect(await bot.channel("csp")).toHaveLength(2);
  for (const person of ["p1", "p2", "p3", "p4"]) expect(await bot.direct(person)).toEqual([]);

  const evidence = await bot.types("p4", "/soc evidence csp-1", "csp");
  const url = prompt?.replies[0]?.files[0]?.url ?? "";
  expect(evidence.replaceAll(bot.address, "").split("\n")).toEqual([
    "Community Safety Partnership: CSP-01 (26/27)",
    "Is serious and organised crime considered in the local community safety plan?",
    `Status: answered. Answer received from Ch Insp Mairi Buchanan, Tue 24 Nov, 9:10am; 1 withdrawn. Open the thread (/#/local:csp/${thread})`,
    `1. Ch Insp Mairi Buchanan, Tue 24 Nov 2026, 09:10, edited Tue 24 Nov 2026, 09:30. Open the reply (/#/local:csp/${thread}/${first})`,
    "> Yes, page 14 of the plan.",
    `File: plan.txt (${url})`,
    "Counts as an answer.",
    "2. The reply by Yasmin Farooqi of Tue 24 Nov 2026, 09:20 was withdrawn on Tue 24 Nov 2026, 09:30.",
  ]);
  expect(await bot.file(url)).toBe("Chapter 3: organised crime");
});

it("a prompt whose only reply is deleted is open again and waits for the same people", async () => {
  const bot = await openBot({ clock: MORNING });
  const thread = await firstPrompt(bot);
  const reply = await bot.says("p9", "csp", "In part.", { thread });

  await bot.deletes("p9", reply);

  expect(await line(bot, "Status")).toBe(
    "Status: open. No reply kept; 1 withdrawn. Waits for Ch Insp Mairi Buchanan, Yasmin Farooqi, Gethin Rowlands and Kwame Adjei.",
  );
});

it("what is written outside a prompt's thread, and a command, is no evidence", async () => {
  const bot = await openBot({ clock: MORNING });
  const chat = await bot.says("p3", "csp", "Good morning.");
  await bot.says("p4", "csp", "Good morning to you.", { thread: chat });
  await bot.types("p3", "/soc help", "csp");

  expect(await line(bot, "Status")).toContain("Status: open. No reply yet.");
  const messages = await bot.channel("csp");
  expect(messages.filter(({ author }) => author.bot)).toHaveLength(2);
  expect(messages.find(({ id }) => id === chat)?.replies.filter(({ author }) => author.bot)).toEqual([]);
});

it("somebody without a role is kept as evidence too, by name, and is to be checked", async () => {
  const bot = await openBot({ clock: MORNING });
  await bot.says("p16", "csp", "I keep the register; page 3.", { thread: await firstPrompt(bot) });

  const evidence = await bot.types("p1", "/soc evidence CSP-01", "csp");

  expect(evidence).toContain("Lorna Petherick, Tue 24 Nov 2026, 09:00.");
  expect(evidence).toContain("> I keep the register; page 3.");
  expect(evidence).toContain(
    "To check: reads like an answer, but Lorna Petherick is not the one who is asked.",
  );
  expect(await line(bot, "Status")).toContain("Status: to check. 1 reply to check from Lorna Petherick");
});

it("a reply that is edited after its question was closed is pointed out to the secretary, once", async () => {
  const bot = await openBot({ clock: MORNING });
  const thread = await firstPrompt(bot);
  const reply = await bot.says("p3", "csp", "Yes, page 12.", { thread });
  await bot.types("p1", "/soc accept CSP-01", "csp");

  await bot.moves("2026-11-24T09:10:00Z");
  await bot.edits("p3", reply, "Yes, page 14.");
  await bot.edits("p3", reply, "Yes, page 15.");

  const told = (await bot.direct("p2")).map(({ text }) => text.split("\n"));
  expect(told).toHaveLength(1);
  expect(told[0]?.[0]).toBe("A reply to a closed question was edited: CSP-01 (26/27)");
  expect(told[0]).toContain("> Yes, page 14.");
});
