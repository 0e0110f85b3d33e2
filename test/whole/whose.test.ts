import { cp, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { type RealBot, realBot } from "./real-bot.ts";
import { toNoonIn } from "./to-noon-in.ts";

const [CSP, SAM] = ["C0CSP", "U0SAM"];

/** What is not the records': the settings lie there in these tests, and the local workspace, which is a platform. */
const NOT_RECORDS: readonly string[] = ["boards.yaml", "local"];

/** In milliseconds, and a day more: what was missed is asked in the morning. */
const WEEK = toNoonIn(8);

type Place = {
  readonly bot: RealBot;
  /** From now on it is so much later than at the beginning, for the platform as for each bot that is started. */
  readonly later: (milliseconds: number) => void;
  /** The bot's posts in the channel, by their first letters. */
  readonly posts: () => Promise<readonly string[]>;
};

it.each([
  ["the local workspace", onLocal],
  ["Slack", onSlack],
] as const)(
  "on %s a volume that is not mounted has nothing asked again, and a backup that is put back heals itself",
  { timeout: 120_000 },
  async (_where, open) => {
    const { bot, later, posts } = await open();
    await bot.start();
    await expect.poll(posts).toEqual(["CSP-01", "CSP-02"]);
    await bot.stop();
    const backup = await freshDirectory();
    await copyRecords(bot.data, backup);
    await loseRecords(bot.data);

    await bot.start();
    expect(await bot.healthz()).toMatchObject({ status: 503, text: expect.stringContaining("all-silent") });
    expect(await bot.livez()).toBe(200);
    expect((await bot.healthz()).text).toContain("repair --from-platform csp");
    await bot.stop();
    await bot.start();
    expect((await bot.healthz()).status).toBe(503);
    expect(await posts()).toEqual(["CSP-01", "CSP-02"]);
    await bot.stop();
    expect(await bot.soc("repair", "--from-platform", "csp")).toMatchObject({
      code: 1,
      err: expect.stringContaining("Start the bot"),
    });

    await loseRecords(bot.data);
    await copyRecords(backup, bot.data);
    later(WEEK);
    await bot.start();
    await expect.poll(posts).toHaveLength(4);
    await bot.stop();
    expect((await bot.soc("verify")).code).toBe(0);

    // The backup is older than what was asked a week later.
    await loseRecords(bot.data);
    await copyRecords(backup, bot.data);
    await bot.start();
    expect((await bot.healthz()).status).toBe(200);
    expect(await posts()).toHaveLength(4);
    expect((await bot.soc("export", "csp", "--format", "json")).out).toContain("CSP-04 (26/27)");
    await bot.stop();
  },
);

it("a second installation on the same channel asks nothing until the operator has it take over, and then the first asks nothing", {
  timeout: 120_000,
}, async () => {
  const { bot, other, later, posts } = await onSlack();
  await bot.start();
  await expect.poll(posts).toEqual(["CSP-01", "CSP-02"]);
  await bot.stop();

  await other.start();
  expect((await other.healthz()).text).toContain("another installation of the bot has posted in slack:C0CSP");
  expect(await posts()).toEqual(["CSP-01", "CSP-02"]);
  const repaired = await other.soc("repair", "--from-platform", "csp");
  expect(repaired).toMatchObject({ code: 0, err: "" });
  expect(repaired.out).toContain("2 posts were taken over on Community Safety Partnership");
  expect((await other.healthz()).status).toBe(200);
  await other.stop();
  later(WEEK);
  await other.start();
  await expect.poll(posts).toHaveLength(4);
  await other.stop();

  later(2 * WEEK);
  await bot.start();
  expect((await bot.healthz()).status).toBe(503);
  expect(await posts()).toHaveLength(4);
  await bot.stop();
});

async function copyRecords(from: string, to: string): Promise<void> {
  for (const name of await recordsIn(from)) await cp(join(from, name), join(to, name), { recursive: true });
}

async function loseRecords(data: string): Promise<void> {
  for (const name of await recordsIn(data)) await rm(join(data, name), { recursive: true });
}

async function recordsIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => !NOT_RECORDS.includes(name));
}

async function onSlack() {
  const slack = await openFakeSlack({ scopes: slackManifest().oauth_config.scopes.bot, patience: 20_000 });
  onTestFinished(() => slack.close());
  slack.addPerson("Sam Secretary", SAM);
  slack.addChannel("community-safety", { id: CSP });
  const open = () =>
    realBot({
      boards: boards(`slack:${CSP}`, `slack: ${SAM}`),
      variables: {
        ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
        SLACK_API_URL: slack.apiUrl,
      },
      reached: () => {},
    });
  const posts = async () =>
    slack
      .reads(CSP)
      .filter(({ thread, user, ts }) => (thread === null || thread === ts) && user !== SAM)
      .map(({ spoken }) => spoken.slice(0, 6));
  const [bot, other] = [await open(), await open()];
  let passed = 0;
  const later = (milliseconds: number) => {
    for (const each of [bot, other]) each.later(milliseconds - passed);
    passed = milliseconds;
    slack.setAhead(milliseconds);
  };
  return { bot, other, later, posts };
}

async function onLocal(): Promise<Place> {
  const bot = await realBot({
    boards: boards("local:csp", ""),
    variables: { SOC_CLOCK: new Date().toISOString() },
    reached: () => {},
  });
  const posts = async () => {
    const lines = (await readFile(join(bot.data, "local", "messages.jsonl"), "utf8")).trim().split("\n");
    return lines
      .map((line) => JSON.parse(line))
      .filter(({ kind, channel, thread }) => kind === "said" && channel === "local:csp" && thread === null)
      .map(({ post }) => post.summary.slice(0, 6));
  };
  return { bot, later: bot.later, posts };
}

function boards(channel: string, account: string): string {
  return `
organisation: Borchester City Council
people:
  sam: { name: Sam Secretary${account === "" ? "" : `, ${account}`} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [${channel}]
    secretary: [sam]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;
}
