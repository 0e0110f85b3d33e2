import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { botOnTeams } from "./bot-on-teams.ts";
import { type RealBot, realBot } from "./real-bot.ts";

const [ANN] = WORLD.people;

it("a post that Slack does not let the bot write is told in words, and kept as a code", async () => {
  const slack = await openFakeSlack({ scopes: slackManifest().oauth_config.scopes.bot, patience: 20_000 });
  onTestFinished(() => slack.close());
  slack.addPerson("Sam Secretary", "U0SAM");
  slack.addChannel("community-safety", { id: "C0CSP" });
  const bot = await realBot({
    boards: `
organisation: Borchester City Council
people:
  p1: { name: Sam Secretary, slack: U0SAM }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: ["slack:C0CSP"]
    chair: p1
    secretary: [p1]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 1 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`,
    variables: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    reached: () => {},
  });
  await slack.removesBot("C0CSP");
  await bot.start();

  expect((await slack.types("U0SAM", "C0CSP", "status")).text).toContain(
    "Held up: The bot is not in the channel. Open the channel in Slack and type /invite @soc-questions in it.",
  );
  await bot.stop();
  expect(await reasonsIn(bot)).toContainEqual({ code: "slack-not-in-channel", facts: {} });
});

it("a post that Teams forbids is told in words, and kept as a code", { timeout: 120_000 }, async () => {
  const { fake, bot, told } = await botOnTeams(1);
  await bot.start();
  fake.tenancy.installed = false;
  await told(ANN, "help");
  await expect
    .poll(() => reasonsIn(bot), { timeout: 60_000 })
    .toContainEqual({ code: "teams-not-installed", facts: {} });

  expect(await told(ANN, "status")).toContain(
    "Held up: The app is not installed there. Let an owner of the team add the app to it, for a private or shared channel to the channel as well (docs/teams.md, step 4).",
  );
  await bot.stop();
});

it("a post that Teams may have taken is told in words, and kept as a code", {
  timeout: 120_000,
}, async () => {
  const { fake, bot, told } = await botOnTeams(1);
  await bot.start();
  fake.faults.add({ how: 502, method: "POST", path: "/conversations" });
  await fake.install();
  await expect
    .poll(() => reasonsIn(bot), { timeout: 60_000 })
    .toContainEqual({
      code: "delivery-looked-for",
      facts: {
        saying: "prompt",
        reference: expect.stringContaining("CSP-01"),
        why: { code: "teams-unclear", facts: { status: 502 } },
      },
    });

  expect(await told(ANN, "status")).toMatch(
    /Held up: It is not certain yet whether CSP-01 \([\d/]+\) was posted: .*Nothing to do: the bot is looking, and posts it again only when it is certain that it does not stand\./,
  );
  await bot.stop();
});

/** The reasons in the journal of the board, none of which is a sentence. */
async function reasonsIn(bot: RealBot): Promise<unknown[]> {
  const text = await readFile(join(bot.data, "csp", "journal.jsonl"), "utf8");
  expect(text).not.toMatch(/"because"|"fix"/);
  const lines = text.split("\n").filter((line) => line.includes('"kind":"held"'));
  return lines.map((line) => JSON.parse(line).facts.reason);
}
