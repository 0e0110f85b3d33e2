import { expect, it, onTestFinished } from "vitest";
import { type FakeSlack, openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { openFakeTeams } from "../chat/teams/fake/fake-teams.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { keptIn } from "../kept-in.ts";
import { onTeams } from "./on-teams.ts";
import { realBot } from "./real-bot.ts";

const [CHANNEL] = WORLD.channels;
const [ANN, BO] = WORLD.people;
const [CSP, CAL, DEE] = ["C0CSP", "U0CAL", "U0DEE"];

/** The police are on Slack, the council on Teams; the chair has an account on both, the secretary on Teams alone. */
const BOARDS = `
organisation: Borchester City Council
people:
  cal: { name: Cal Chair, slack: ${CAL}, teams: ${ANN.account} }
  dee: { name: Dee Roy, slack: ${DEE} }
  bo: { name: Bo Okoro, teams: ${BO.account} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}, "teams:${CHANNEL}"]
    chair: cal
    secretary: [bo]
    members: [dee]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;

it("a board on Slack and Teams is asked in both, and what is written in either is one evidence", {
  timeout: 120_000,
}, async () => {
  const { slack, teams, bot } = await openOnBoth();
  await bot.start();
  await teams.fake.install();
  await expect.poll(() => teams.roots().map(({ words }) => words.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
  expect(slackRoots(slack).map(({ spoken }) => spoken.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
  const [onSlack = ""] = slackRoots(slack).map(({ ts }) => ts);
  const [inTeams = ""] = teams.roots().map(({ id }) => id);

  const first = await slack.says(DEE, CSP, "Yes: the police plan, page 9.", { thread_ts: onSlack });
  await teams.fake.says({ person: BO, conversation: CHANNEL, root: inTeams, text: "Yes: the council plan." });
  await expect.poll(() => keptIn(slackStatus(slack, onSlack) ?? "")).toBe(2);
  await expect.poll(() => keptIn(teams.statusOf(inTeams) ?? "")).toBe(2);
  const { text: evidence } = await slack.types(CAL, CSP, "/soc evidence CSP-1");
  expect(evidence).toMatch(/Yes: the police plan, page 9\.[\s\S]*Yes: the council plan\./);
  expect(evidence).toMatch(/Open the reply on Slack[\s\S]*Open the reply on Teams/);

  await bot.kill();
  await expect.poll(() => slack.sockets()).toBe(0);
  await slack.says(DEE, CSP, "Yes, and page 10.", { thread_ts: onSlack });
  await slack.deletes(CSP, first.ts);
  const missed = { person: BO, conversation: CHANNEL, root: inTeams, heard: false };
  await teams.fake.says({ ...missed, text: "Yes, and the youth plan." });
  await bot.start();
  await expect.poll(() => keptIn(slackStatus(slack, onSlack) ?? "")).toBe(3);
  await expect.poll(() => keptIn(teams.statusOf(inTeams) ?? "")).toBe(3);

  await teams.presses(ANN, inTeams, "accept");
  await expect.poll(() => keptIn(slackStatus(slack, onSlack) ?? "")).toBe(3);
  await expect.poll(() => keptIn(teams.statusOf(inTeams) ?? "")).toBe(3);
  expect((await slack.types(CAL, CSP, "/soc status")).text).toContain("1 unanswered");
  expect(await teams.told(ANN, "status")).toContain("1 unanswered");

  await teams.told(BO, "digest post");
  await expect.poll(() => teams.chat(BO).join("\n")).toContain("Yes, and page 10.");
  expect(teams.chat(BO).join("\n")).not.toContain("Yes: the police plan, page 9.");
  await expect.poll(() => teams.roots()).toHaveLength(3);
  await expect.poll(() => slackRoots(slack)).toHaveLength(3);
  await bot.stop();
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

async function openOnBoth() {
  const slack = await openFakeSlack({ patience: 20_000 });
  onTestFinished(() => slack.close());
  slack.addPerson("Cal Chair", CAL);
  slack.addPerson("Dee Roy", DEE);
  slack.addChannel("community-safety", { id: CSP });
  const fake = await openFakeTeams();
  onTestFinished(() => fake.close());
  const bot = await realBot({
    boards: BOARDS,
    variables: {
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken, SLACK_API_URL: slack.apiUrl },
      ...{ TEAMS_ALLOW_ANONYMOUS: "1", TEAMS_GRAPH_URL: fake.graphUrl },
    },
    reached: fake.connect,
  });
  return { slack, bot, teams: onTeams(fake) };
}

/** The bot's own posts, without what stands in their threads. */
function slackRoots(slack: FakeSlack) {
  return slack
    .reads(CSP)
    .filter(({ thread, user, ts }) => (thread === null || thread === ts) && ![CAL, DEE].includes(user));
}

function slackStatus(slack: FakeSlack, ts: string): string | undefined {
  const lines = slack.sees(CSP, ts)?.spoken.split("\n") ?? [];
  return lines.find((line) => line.startsWith("Status:"));
}
