import { type ChildProcess, spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { type FakeSlack, openFakeSlack } from "./fake/fake-slack.ts";
import { slackManifest } from "./manifest.ts";
import { ANN, CSP, type Mode, until } from "./slack-setup.ts";

const ROOT = join(import.meta.dirname, "..", "..", "..");
const BO = "U0BO";

const SETTINGS = `
organisation: Borchester City Council
people:
  ann: { name: Ann Lee, slack: ${ANN} }
  bo: { name: Bo Okoro, slack: ${BO} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}]
    chair: ann
    members: [bo]
    prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: true, anyDay: true }
    round: { starts: 2020-01-01 }
`;

let folder: string;
let slack: FakeSlack;
let bots: ChildProcess[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "soc-on-slack-"));
  await writeFile(join(folder, "boards.yaml"), SETTINGS);
  slack = await openFakeSlack({
    scopes: slackManifest().oauth_config.scopes.bot,
    patience: 20_000,
    retries: [500, 2000],
  });
  slack.addPerson("Ann Lee", ANN);
  slack.addPerson("Bo Okoro", BO);
  slack.addChannel("community-safety", { id: CSP });
  bots = [];
});

afterEach(async () => {
  for (const bot of bots) bot.kill("SIGKILL");
  await slack.close();
  await rm(folder, { recursive: true, force: true });
});

/** Starts the bot as its own process, as it is started in earnest; resolves once it says that it is well. */
async function start(mode: Mode, port: number): Promise<ChildProcess> {
  const bot = spawn(process.execPath, ["--import", "tsx", "src/main.ts", "start"], {
    cwd: ROOT,
    env: {
      PATH: process.env.PATH,
      SOC_CONFIG: join(folder, "boards.yaml"),
      SOC_DATA: join(folder, "data"),
      PORT: String(port),
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  bots.push(bot);
  let said = "";
  bot.stdout?.on("data", (chunk) => {
    said += chunk;
  });
  bot.stderr?.on("data", (chunk) => {
    said += chunk;
  });
  if (mode === "http") slack.deliverTo(`http://127.0.0.1:${port}/slack/events`);
  for (const end = Date.now() + 40_000; Date.now() < end; ) {
    const health = await fetch(`http://127.0.0.1:${port}/healthz`).catch(() => null);
    if (health?.status === 200) return bot;
    if (bot.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error(`the bot did not start: ${said}`);
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("a server without a port");
  return address.port;
}

const roots = () => slack.reads(CSP).filter(({ thread }) => thread === null);
const textOf = (ts: string) => slack.sees(CSP, ts)?.spoken ?? "";

describe.each<Mode>(["socket", "http"])("the bot on Slack over %s", (mode) => {
  it("asks once, keeps every reply once, obeys and answers, also when it is killed in the middle", async () => {
    const port = await freePort();
    const bot = await start(mode, port);
    await until("both questions are asked", () => roots().length === 2);
    const [first, second] = roots();
    if (first === undefined || second === undefined) throw new Error("nothing was asked");

    const reply = await slack.says(BO, CSP, "We did it in *May*.", { thread_ts: first.ts });
    expect(reply.acknowledged).toBe(true);
    await until("the receipt shows", () => textOf(first.ts).includes("1 reply kept"));
    bot.kill("SIGKILL");
    await until("it is gone", () => bot.signalCode !== null && slack.sockets() === 0);
    await slack.saysRaw(BO, CSP, "And &lt;again&gt; in June.", { thread_ts: first.ts }).catch(() => {});
    await start(mode, port);
    await until("what was missed is kept", () => textOf(first.ts).includes("2 replies kept"));

    expect(roots()).toHaveLength(2);
    const status = await slack.types(ANN, CSP, "/soc status");
    expect(status.text).toContain("Community Safety Partnership");
    const evidence = await slack.types(ANN, CSP, `/soc evidence ${first.spoken.split(" ")[0]}`);
    expect(evidence.text).toContain("&gt; We did it in *May*.");
    expect(evidence.text).toContain("&gt; And &lt;again&gt; in June.");

    const reopened = await slack.presses(ANN, CSP, first.ts, "reopen", { reason: "Which month was it?" });
    expect(reopened.text).not.toBe("");
    await until("the post says so", () => textOf(first.ts).includes("Which month was it?"));
    expect(await slack.looksAtHome(BO)).toContain("Community Safety Partnership");
    const mention = await slack.nextPrivate(BO, () =>
      slack.saysRaw(BO, CSP, "<@U0SOCBOT> accept", { thread_ts: second.ts }),
    );
    expect(mention.text).toMatch(/chair|secretary/i);
    expect(textOf(second.ts)).toContain("no reply yet");
  });
});
