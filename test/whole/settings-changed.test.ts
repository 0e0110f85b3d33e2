import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, vi } from "vitest";
import { type Bot, openBot } from "./open-bot.ts";

// The bot looks at the file every few seconds.
vi.setConfig({ testTimeout: 120_000 });

const CLOCK = "2026-09-07T08:05:00Z";

const boards = (channel: string, name = "Community Safety Partnership") => `
organisation: Borchester City Council
people:
  chair: { name: Ada Chair }
  sec: { name: Sam Secretary }
  mo: { name: Mo Member }
boards:
  - id: csp
    name: ${name}
    audiences: [community-safety-partnership]
    channels: [${channel}]
    chair: chair
    secretary: [sec]
    members: [mo]
    prompts: { schedule: "0 9 * * 1", questions: 1, atOnce: true }
    round: { starts: 2026-05-18 }
`;

it("a board that moves to another channel while the bot runs keeps its records, says so, and is asked there when somebody wants it", {
  timeout: 240_000,
}, async () => {
  const bot = await openBot({ clock: CLOCK, boards: boards("local:old") });
  const [prompt] = await bot.channel("old");
  if (prompt === undefined) throw new Error("nothing was asked");
  await bot.says("mo", "old", "We meet monthly.", { thread: prompt.id });
  await writeFile(join(bot.data, "boards.yaml"), boards("local:new"));

  const told = await vi.waitUntil(
    async () => (await bot.direct("sec")).find(({ text }) => text.includes("another channel")),
    { timeout: 180_000, interval: 200 },
  );
  expect(told.text).toContain("Before: local:old. Now: local:new.");
  expect(await channels(bot)).toEqual(["new"]);

  expect(await bot.types("chair", "/soc evidence CSP-01")).toContain("We meet monthly.");
  await bot.types("chair", "/soc reopen CSP-01 Which partners?");
  expect(await bot.types("sec", "/soc ask-here csp")).toContain("CSP-01");
  expect((await bot.channel("new")).map(({ text }) => text.split("\n")[0])).toHaveLength(1);
  expect(await bot.types("sec", "/soc ask-here csp")).toContain("Nothing was asked");
});

it("a faulty file changes nothing, and the health check says so until it is mended", {
  timeout: 240_000,
}, async () => {
  const bot = await openBot({ clock: CLOCK, boards: boards("local:old") });
  const file = join(bot.data, "boards.yaml");
  const good = await readFile(file, "utf8");
  await writeFile(file, boards("local:new").replace("chair: chair", "chair: nobody"));
  const faulty = async (is: boolean) =>
    vi.waitUntil(async () => (await reasons(bot)).includes("settings-faulty") === is, {
      timeout: 180_000,
      interval: 200,
    });
  await faulty(true);
  expect(await channels(bot)).toEqual(["old"]);
  await writeFile(file, good);
  await faulty(false);
});

async function channels(bot: Bot): Promise<unknown[]> {
  const { body } = await bot.get("/local/channels");
  return Array.isArray(body) ? body.map(({ name }) => name) : [];
}

async function reasons(bot: Bot): Promise<string> {
  return JSON.stringify((await bot.get("/healthz")).body);
}
