import { onTestFinished } from "vitest";
import { type FakeSlack, openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { realBot } from "./real-bot.ts";

/** The board's channel, a member, the secretary, the chair, and somebody who has nothing to do with it. */
export const [CSP, ANN, SAM, CAL, OLU] = ["C0CSP", "U0ANN", "U0SAM", "U0CAL", "U0OLU"] as const;

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
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;

/** A bot on a fake Slack, not started yet. Its board asks two questions at once. */
export async function botOnSlack(mode: "socket" | "http") {
  const slack = await openFakeSlack({
    scopes: slackManifest().oauth_config.scopes.bot,
    patience: 20_000,
    retries: [500, 2_000],
  });
  onTestFinished(() => slack.close());
  for (const [name, id] of [
    ["Ann Lee", ANN],
    ["Sam Secretary", SAM],
    ["Cal Chair", CAL],
    ["Olu Outsider", OLU],
  ] as const)
    slack.addPerson(name, id);
  slack.addChannel("community-safety", { id: CSP });
  const bot = await realBot({
    boards: BOARDS,
    variables: {
      SLACK_BOT_TOKEN: slack.botToken,
      SLACK_API_URL: slack.apiUrl,
      ...(mode === "socket"
        ? { SLACK_APP_TOKEN: slack.appToken }
        : { SLACK_SIGNING_SECRET: slack.signingSecret }),
    },
    reached(address) {
      if (mode === "http") slack.deliverTo(`${address}/slack/events`);
    },
  });
  return { slack, bot };
}

/** The bot's own posts, without what stands in their threads. */
export function roots(slack: FakeSlack) {
  const people: readonly string[] = [ANN, SAM, CAL, OLU];
  return slack
    .reads(CSP)
    .filter(({ thread, user, ts }) => (thread === null || thread === ts) && !people.includes(user));
}

/** The line of a prompt that says how its question stands. */
export function statusOf(slack: FakeSlack, ts: string): string | undefined {
  const lines = slack.sees(CSP, ts)?.spoken.split("\n") ?? [];
  return lines.find((line) => line.startsWith("Status:"));
}

/** Types a slash command and resolves to the answer. */
export async function typed(slack: FakeSlack, user: string, command: string): Promise<string> {
  return (await slack.types(user, CSP, command)).text;
}
