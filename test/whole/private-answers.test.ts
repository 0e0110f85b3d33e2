import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it } from "vitest";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { startBotProcess } from "./bot-process.ts";
import type { Client, Message } from "./client.ts";
import { openBot } from "./open-bot.ts";

const MORNING = "2026-11-24T10:00:00Z";

/** What the bot wrote to a person last. */
async function lastTold(bot: Client, person: string): Promise<Message | undefined> {
  return (await bot.direct(person))
    .flatMap((root) => [root, ...root.replies])
    .findLast(({ author }) => author.bot);
}

/** What stands in the thread of a question of the Community Safety Partnership. */
async function thread(bot: Client, reference: string): Promise<readonly string[]> {
  const prompt = (await bot.channel("csp")).find(({ text }) => text.startsWith(reference));
  return (prompt?.replies ?? []).map(({ text }) => text);
}

it("an answer to the bot alone is asked about once, kept at a press, and stands in the thread with where it was written; edit and deletion follow", async () => {
  const bot = await openBot({ clock: MORNING });
  const files = [{ name: "minutes.txt", content: "May" }];
  const message = await bot.says("p3", "dm", "CSP-02: yes, monthly meetings, see minutes of May.", { files });

  const asked = await lastTold(bot, "p3");
  expect(asked?.text.split("\n").slice(0, 2)).toEqual([
    "Keep this as your reply to CSP-02? It will stand in the board’s thread.",
    "> CSP-02: yes, monthly meetings, see minutes of May.",
  ]);
  expect(asked?.buttons.map(({ label }) => label).slice(0, 2)).toEqual(["Yes, to CSP-02", "Yes, to CSP-01"]);
  expect(await bot.types("p2", "/soc evidence csp-2", "csp")).toContain("No reply yet");

  const [one, two] = await Promise.all([
    bot.chooses("p3", asked, "Yes, to CSP-02"),
    bot.chooses("p3", asked, "Yes, to CSP-01"),
  ]);
  expect([one, two].filter((said) => said.includes("kept as your reply"))).toHaveLength(1);
  const reference = one.includes("kept as your reply") ? "CSP-02" : "CSP-01";
  expect(await thread(bot, reference)).toEqual([
    expect.stringMatching(
      /^Ch Insp Mairi Buchanan answered:\n> CSP-02: yes, monthly meetings, see minutes of May\.\nFile: minutes\.txt \(.*\)\nWritten to the bot alone, Tue 24 Nov 2026, 10:00\.$/,
    ),
  ]);
  const evidence = await bot.types("p2", `/soc evidence ${reference}`, "csp");
  expect(evidence).toContain("Ch Insp Mairi Buchanan, Tue 24 Nov 2026, 10:00. Written to the bot alone.");
  expect(evidence).toContain("File: minutes.txt");
  expect(evidence).not.toContain("local:@p3");

  await bot.edits("p3", message, "CSP-02: yes, every other month.");
  expect((await thread(bot, reference)).join()).toContain("> CSP-02: yes, every other month.");
  await bot.moves("2026-11-24T13:00:00Z");
  expect(await bot.types("p2", `/soc evidence ${reference}`, "csp")).toContain(
    "> CSP-02: yes, every other month.",
  );

  await bot.deletes("p3", message);
  expect((await thread(bot, reference)).join()).toMatch(/^Ch Insp Mairi Buchanan took back what stood here/);
  expect(await bot.types("p2", `/soc evidence ${reference}`, "csp")).toContain("was withdrawn on");
});

it("what waits for a press outlives the death of the process, before and after the press, and is kept once", async () => {
  const variables = { SOC_DATA: await freshDirectory(), SOC_CLOCK: MORNING };
  const first = await startBotProcess(variables);
  await first.says("p3", "dm", "CSP-02: yes, monthly meetings.");
  await first.end("SIGKILL");

  const second = await startBotProcess(variables);
  const asked = await lastTold(second, "p3");
  expect(await second.chooses("p3", asked, "Yes, to CSP-02")).toContain("kept as your reply to CSP-02");
  await second.end("SIGKILL");

  const third = await startBotProcess(variables);
  expect(await third.chooses("p3", asked, "Yes, to CSP-02")).toContain("do not wait any more");
  expect(await thread(third, "CSP-02")).toHaveLength(1);
  expect(await third.types("p2", "/soc evidence csp-2", "csp")).toContain("Answer received from");
  await third.end("SIGKILL");
});

it("nothing of it is left where nobody pressed for two weeks, where it was not to be kept, or where it was deleted", async () => {
  const bot = await openBot({ clock: MORNING });
  const records = async () => {
    const files = await readdir(bot.data, { recursive: true });
    const own = files.find((file) => file.endsWith(join("@organisation", "journal.jsonl")));
    return await readFile(join(bot.data, own ?? ""), "utf8");
  };
  await bot.says("p3", "dm", "CSP-02: a first secret.");
  const first = await lastTold(bot, "p3");
  await bot.says("p3", "dm", "CSP-02: a second secret.");
  const second = await lastTold(bot, "p3");
  const third = await bot.says("p3", "dm", "CSP-02: a third secret.");
  expect((await records()).match(/secret/g)).toHaveLength(3);

  expect(await bot.chooses("p3", second, "No")).toContain("Not kept.");
  await bot.deletes("p3", third);
  expect((await records()).match(/secret/g)).toHaveLength(1);

  await bot.moves("2026-12-09T10:00:00Z");
  expect(await records()).not.toContain("secret");
  expect(await bot.chooses("p3", first, "Yes, to CSP-02")).toContain("do not wait any more");
  expect(await bot.types("p2", "/soc evidence csp-2", "csp")).toContain("No reply yet");
});

it("an answer in the channel beside the thread is asked about where only its writer sees it; other talk is left alone", async () => {
  const bot = await openBot({ clock: MORNING });
  await bot.says("p3", "csp", "See you all on Tuesday at 10.");
  await bot.says("p2", "csp", "Could somebody look at CSP-02, please?");
  for (const person of ["p2", "p3", "p4"]) expect(await bot.direct(person)).toEqual([]);

  await bot.says("p3", "csp", "CSP-02: yes, monthly meetings.");
  const asked = await lastTold(bot, "p3");
  expect(await bot.chooses("p3", asked, "Yes, to CSP-02")).toContain("kept as your reply to CSP-02");
  expect((await thread(bot, "CSP-02")).join()).toContain("Written in the channel, outside the thread");
});

it("who greets, or is understood by nobody, sees what waits and how to answer; who reads no board, or has lost their part, is told kindly", async () => {
  const bot = await openBot({ clock: MORNING });
  await bot.says("p3", "dm", "hello");
  const home = (await lastTold(bot, "p3"))?.text;
  expect(home).toContain("questions wait for your reply");
  expect(home).toContain("To answer one, reply in its thread, or write to me: CSP-01: and your answer.");

  await bot.says("p3", "dm", "CSP-05: yes.");
  expect((await lastTold(bot, "p3"))?.text).toContain("CSP-05 is not asked yet, so nothing was kept.");
  expect((await lastTold(bot, "p3"))?.buttons).toEqual([]);

  await bot.says("p3", "dm", "We meet every month.");
  expect((await lastTold(bot, "p3"))?.text).toContain(
    "Keep this as your reply? It will stand in the board’s thread.",
  );
});
