import { expect, it, onTestFinished } from "vitest";
import { openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { realBot } from "./real-bot.ts";

const [CSP, HWB, ANN, SAM] = ["C0CSP", "C0HWB", "U0ANN", "U0SAM"];

/** A busy machine takes its time. */
const WAIT = { timeout: 30_000 };

const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Sam Secretary, slack: ${SAM} }
  p2: { name: Ann Lee, slack: ${ANN} }
boards:
${[
  ["csp", CSP],
  ["hwb", HWB],
]
  .map(
    ([id, channel]) => `  - id: ${id}
    name: Board ${id}
    audiences: [community-safety-partnership]
    channels: [slack:${channel}]
    chair: p1
    secretary: [p1]
    members: [p2]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 1 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }`,
  )
  .join("\n")}
`;

it("a bot whose token is revoked fails its health check and need not be started again; it is well once the token works", async () => {
  const { slack, bot } = await open();
  await bot.start();
  expect(await health()).toMatchObject({ status: 200, ok: true, degraded: false, reasons: [] });
  expect(await bot.livez()).toBe(200);
  const root = slack.reads(CSP)[0]?.ts ?? "";

  slack.revoke("bot", "token_revoked");
  // Its post cannot show that there is a reply.
  await slack.says(ANN, CSP, "Yes.", { thread_ts: root });
  await expect.poll(async () => (await health()).status, WAIT).toBe(503);
  expect(await health()).toMatchObject({
    ok: false,
    degraded: false,
    reasons: expect.arrayContaining([
      {
        code: "cannot-speak",
        because: expect.stringContaining("SLACK_BOT_TOKEN (token_revoked)"),
        fix: expect.stringContaining("OAuth & Permissions"),
      },
    ]),
    connections: [{ platform: "slack", ok: false }],
  });
  expect(await bot.livez()).toBe(200);

  slack.restore("bot");
  await slack.says(ANN, CSP, "And no.", { thread_ts: root });
  await expect.poll(async () => (await health()).status, WAIT).toBe(200);
  const { err } = await bot.stop();
  expect(err).toContain('"event":"health-failed"');
  expect(err).not.toMatch(/xoxb-fake|xapp-fake|And no/);

  async function health() {
    const { status, text } = await bot.healthz();
    return { status, ...JSON.parse(text) };
  }
});

it("a bot that one channel does not let in is well, and says which, until it is invited", async () => {
  const { slack, bot } = await open();
  await slack.removesBot(HWB);
  await bot.start();

  const { status, text } = await bot.healthz();
  expect({ status, ...JSON.parse(text) }).toMatchObject({
    status: 200,
    ok: true,
    degraded: true,
    reasons: [
      {
        code: "channel-not-reached",
        because: `hwb, slack:${HWB}: the bot is not in the channel`,
        fix: expect.stringContaining("/invite"),
      },
    ],
  });

  await slack.invites(HWB);
  await expect.poll(async () => JSON.parse((await bot.healthz()).text).degraded, WAIT).toBe(false);
  expect((await bot.stop()).err).toMatch(/"health-degraded"[\s\S]*"health-recovered"/);
});

async function open() {
  const slack = await openFakeSlack({ scopes: slackManifest().oauth_config.scopes.bot, patience: 20_000 });
  onTestFinished(() => slack.close());
  slack.addPerson("Ann Lee", ANN);
  slack.addPerson("Sam Secretary", SAM);
  slack.addChannel("community-safety", { id: CSP });
  slack.addChannel("health-and-wellbeing", { id: HWB });
  const bot = await realBot({
    boards: BOARDS,
    variables: {
      SOC_LOG: "info",
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_APP_TOKEN: slack.appToken,
      SLACK_API_URL: slack.apiUrl,
    },
    reached: () => {},
  });
  return { slack, bot };
}
