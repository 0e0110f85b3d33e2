import { expect, it, onTestFinished } from "vitest";
import { openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { realBot } from "./real-bot.ts";

const [CSP, SAM] = ["C0CSP", "U0SAM"];
const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** In milliseconds: from now to noon of the day, for both clocks: no midnight is between them, at whatever hour this is run. */
const TO_NOON = 12 * HOUR - (Date.now() % DAY);
/** For how long nobody runs the bot. */
const HALF_AN_HOUR = 1_800_000;

it.each([
  ["ahead of Slack's, and put right later", { machine: HOUR, slack: 0, mended: -HOUR }],
  ["ahead of Slack's", { machine: HOUR, slack: 0, mended: 0 }],
  ["behind Slack's", { machine: 0, slack: HOUR, mended: 0 }],
])(
  "a bot on a machine whose clock is an hour %s says everything once, killed while it is not told what Slack took",
  { timeout: 120_000 },
  async (_what, { machine, slack: ahead, mended }) => {
    const { slack, bot } = await open(ahead);
    bot.later(TO_NOON + machine);
    slack.faults.next("chat.postMessage", { kind: "reset", done: true }, CSP);
    slack.faults.next("files.completeUploadExternal", { kind: "reset", done: true });
    await bot.start();
    const { status, text } = await bot.healthz();
    expect({ status, codes: codesIn(text) }).toMatchObject({
      status: 503,
      codes: expect.arrayContaining(["clock-off"]),
    });
    expect(await bot.livez()).toBe(200);

    await bot.kill();
    slack.setAhead(ahead + HALF_AN_HOUR);
    bot.later(mended + HALF_AN_HOUR);
    await bot.start();
    await bot.kill();
    await bot.start();

    const posts = slack.reads(CSP).map(({ spoken }) => spoken.split("\n")[0] ?? "");
    expect(posts.filter((first) => first.startsWith("CSP-01"))).toHaveLength(1);
    expect(posts.filter((first) => first.startsWith("Digest"))).toHaveLength(1);
    const told = slack.readsDirectly(SAM);
    expect(told.filter(({ files }) => files.length > 0)).toHaveLength(1);
    expect(told.filter(({ spoken }) => /the clock of this machine is 1 hour/i.test(spoken))).toHaveLength(1);
    if (mended !== 0) expect(codesIn((await bot.healthz()).text)).not.toContain("clock-off");
    await bot.stop();
    expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
  },
);

function codesIn(health: string): string[] {
  return JSON.parse(health).reasons.map(({ code }: { readonly code: string }) => code);
}

/** A board that is asked and has its digest at once, on a Slack whose clock is so far ahead of the test's. */
async function open(ahead: number) {
  const slack = await openFakeSlack({ patience: 20_000, ahead, now: () => Date.now() + TO_NOON });
  onTestFinished(() => slack.close());
  slack.addPerson("Sam Secretary", SAM);
  slack.addChannel("community-safety", { id: CSP });
  const meeting = new Date(Date.now() + 3 * DAY).toISOString().slice(0, 10);
  const bot = await realBot({
    boards: `
organisation: Borchester City Council
people:
  p1: { name: Sam Secretary, slack: ${SAM} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}]
    chair: p1
    secretary: [p1]
    members: [p1]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 1 }
    meetings: [${meeting}T14:00]
    digest: { days: 20, at: "00:00" }
    round: { starts: 2020-01-01 }
`,
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
