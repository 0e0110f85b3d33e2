import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { readEnvironment } from "../../src/cli/environment.ts";
import { start } from "../../src/cli/start.ts";
import { type FakeSlack, openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";

const [CSP, ANN, SAM, CAL, OLU] = ["C0CSP", "U0ANN", "U0SAM", "U0CAL", "U0OLU"];

const BOARDS = `
organisation: Borchester City Council
people:
  p1: { name: Cal Chair, slack: ${CAL} }
  p2: { name: Sam Secretary, slack: ${SAM} }
  p3: { name: Ann Lee, slack: ${ANN} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}]
    chair: p1
    secretary: [p2]
    members: [p3]
    prompts: { atOnce: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2026-05-18 }
`;

it.each(["socket", "http"] as const)(
  "the whole bot works on Slack over %s, and finds what was written while it was down",
  async (mode) => {
    const { slack, bot } = await openOnSlack(mode);
    await bot.start();
    const prompts = roots(slack);
    expect(prompts.map(({ spoken }) => spoken.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
    const first = prompts[0]?.ts ?? "";

    const { ts, acknowledged } = await slack.says(ANN, CSP, "Yes & no: <see> chapter 4.", {
      thread_ts: first,
    });
    expect(acknowledged).toBe(true);
    await expect.poll(() => statusOf(slack, first)).toMatch(/^Status: answered; 1 reply kept, at /);
    await slack.edits(CSP, ts, "Yes: chapter 4.");
    expect(await typed(slack, CAL, "/soc evidence CSP-1")).toContain("Yes: chapter 4.");
    expect(await typed(slack, CAL, "/soc status")).toContain("1 unanswered");
    expect(await typed(slack, OLU, "/soc status")).toMatch(/^There is no board here that you can see\./);

    await slack.presses(CAL, CSP, first, "accept");
    await expect.poll(() => statusOf(slack, first)).toMatch(/^Status: accepted/);

    await bot.stop();
    const second = prompts[1]?.ts ?? "";
    await slack.says(ANN, CSP, "Written while nobody listened.", { thread_ts: second });
    await bot.start();

    await expect.poll(() => statusOf(slack, second)).toMatch(/^Status: answered; 1 reply kept/);
    expect(roots(slack)).toHaveLength(2);
    await slack.deletes(CSP, ts);
    await expect.poll(() => typed(slack, CAL, "/soc evidence CSP-1")).not.toContain("Yes: chapter 4.");
  },
);

async function openOnSlack(mode: "socket" | "http") {
  const slack = await openFakeSlack({ patience: 20_000 });
  onTestFinished(() => slack.close());
  for (const [name, id] of [
    ["Ann Lee", ANN],
    ["Sam Secretary", SAM],
    ["Cal Chair", CAL],
    ["Olu Outsider", OLU],
  ] as const)
    slack.addPerson(name, id);
  slack.addChannel("community-safety", { id: CSP });
  const data = await freshDirectory();
  const file = join(data, "boards.yaml");
  await writeFile(file, BOARDS);
  const environment = readEnvironment({
    SOC_CONFIG: file,
    SOC_DATA: join(data, "data"),
    SOC_LOG: "silent",
    PORT: "0",
    SLACK_BOT_TOKEN: slack.botToken,
    SLACK_API_URL: slack.apiUrl,
    ...(mode === "socket"
      ? { SLACK_APP_TOKEN: slack.appToken }
      : { SLACK_SIGNING_SECRET: slack.signingSecret }),
  });
  const failures: unknown[] = [];
  let running: Awaited<ReturnType<typeof start>> | null = null;
  const bot = {
    async start() {
      running = await start(environment, (error) => failures.push(error));
      const address = running.address.replace("0.0.0.0", "127.0.0.1");
      if (mode === "http") slack.deliverTo(`${address}/slack/events`);
      expect((await fetch(`${address}/healthz`)).status).toBe(200);
    },
    async stop() {
      await running?.stop();
      running = null;
    },
  };
  onTestFinished(async () => {
    await bot.stop();
    expect(failures).toEqual([]);
  });
  return { slack, bot };
}

/** The bot's own posts, without what stands in their threads. */
function roots(slack: FakeSlack) {
  const people: readonly string[] = [ANN, SAM, CAL, OLU];
  return slack
    .reads(CSP)
    .filter(({ thread, user, ts }) => (thread === null || thread === ts) && !people.includes(user));
}

function statusOf(slack: FakeSlack, ts: string): string | undefined {
  const lines = slack.sees(CSP, ts)?.spoken.split("\n") ?? [];
  return lines.find((line) => line.startsWith("Status:"));
}

async function typed(slack: FakeSlack, user: string, command: string): Promise<string> {
  return (await slack.types(user, CSP, command)).text;
}
