import { expect, it, onTestFinished } from "vitest";
import { type FakeTeams, openFakeTeams } from "../chat/teams/fake/fake-teams.ts";
import { seenCard } from "../chat/teams/fake/seen.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { realBot } from "./real-bot.ts";

const [CHANNEL] = WORLD.channels;
const [ANN, BO, CAI] = WORLD.people;

const BOARDS = `
organisation: Borchester City Council
people:
  ann: { name: Ann Lee, teams: ${ANN.account} }
  bo: { name: Bo Okoro, teams: ${BO.account} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: ["teams:${CHANNEL}"]
    chair: ann
    secretary: [ann]
    members: [bo]
    prompts: { schedule: "0 9 * * 1", atOnce: true, anyDay: true, questions: 2 }
    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;

it("the whole bot on Teams asks once, keeps every reply once, obeys and answers, killed in between", {
  timeout: 120_000,
}, async () => {
  const { fake, bot } = await openOnTeams();
  await bot.start();
  expect(roots(fake)).toEqual([]);
  await fake.install();
  await expect.poll(() => roots(fake).map(({ words }) => words.slice(0, 6))).toEqual(["CSP-01", "CSP-02"]);
  expect((await bot.healthz()).status).toBe(200);
  const [first = "", second = ""] = roots(fake).map(({ id }) => id);

  const reply = await fake.says({
    person: BO,
    conversation: CHANNEL,
    root: first,
    text: "Yes: *chapter* 4.",
  });
  expect(reply.status).toBe(200);
  await expect.poll(() => statusOf(fake, first)).toMatch(/^Status: answered; 1 reply kept, at /);
  expect(await told(fake, ANN, "/soc evidence CSP-1")).toContain("Yes: *chapter* 4.");
  await fake.edits(CHANNEL, reply.id, "Yes: chapter 5.");
  expect(await told(fake, ANN, "/soc evidence CSP-1")).toContain("Yes: chapter 5.");
  expect(await told(fake, ANN, "status")).toContain("1 unanswered");
  expect(await told(fake, CAI, "status")).toMatch(/^There is no board here that you can see\./);

  await bot.kill();
  const missed = { conversation: CHANNEL, root: first, heard: false };
  await fake.says({ ...missed, person: BO, text: "And again in June." });
  await fake.says({ ...missed, person: CAI, text: "We did too.", root: second });
  await bot.start();
  await expect.poll(() => statusOf(fake, first)).toMatch(/2 replies kept/);
  await expect.poll(() => statusOf(fake, second)).toMatch(/1 reply kept/);
  expect(await told(fake, ANN, "/soc evidence CSP-1")).toContain("And again in June.");

  const refused = await presses(fake, BO, first, "accept");
  expect(refused).toMatch(/chair|secretary/i);
  await presses(fake, ANN, first, "reopen", { reason: "Which month was it?" });
  await expect.poll(() => wordsOf(fake, first)).toContain("Which month was it?");
  await fake.presses({
    ...{ person: BO, conversation: CHANNEL, id: first, fields: { text: "In June, by the button." } },
    is: ({ data }) => data.soc === "answer",
  });
  await expect.poll(() => statusOf(fake, first)).toMatch(/^Status: answered; 3 replies kept/);
  await presses(fake, ANN, first, "accept");
  await expect.poll(() => statusOf(fake, first)).toMatch(/^Status: accepted/);

  await fake.deletes(CHANNEL, reply.id);
  const evidence = await told(fake, ANN, "/soc evidence CSP-1");
  expect(evidence).not.toContain("chapter 5");
  expect(evidence).toContain("The reply by Bo Okoro on Teams of");
  await told(fake, ANN, "digest post");
  await expect.poll(() => roots(fake).map(({ words }) => words)).toHaveLength(3);
  await expect.poll(() => chat(fake, ANN).join("\n")).toContain("In June, by the button.");

  expect(await bot.stop()).toMatchObject({ code: 0 });
  await bot.start();
  expect(roots(fake)).toHaveLength(3);
  await bot.stop();
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

async function openOnTeams() {
  const fake = await openFakeTeams();
  onTestFinished(() => fake.close());
  const bot = await realBot({
    boards: BOARDS,
    variables: { TEAMS_ALLOW_ANONYMOUS: "1", TEAMS_GRAPH_URL: fake.graphUrl },
    reached: fake.connect,
  });
  return { fake, bot };
}

/** The bot's own posts in the channel, without what stands in their threads. */
function roots({ messages }: FakeTeams) {
  return messages
    .in(CHANNEL)
    .filter(({ author, id, root }) => author === null && root === id)
    .map(({ id, activity }) => ({ id, words: seenCard(activity?.attachments?.[0]?.content).text }));
}

function wordsOf(fake: FakeTeams, id: string): string {
  return roots(fake).find((each) => each.id === id)?.words ?? "";
}

function statusOf(fake: FakeTeams, id: string): string | undefined {
  return wordsOf(fake, id)
    .split("\n")
    .find((line) => line.startsWith("Status:"));
}

type Person = (typeof WORLD.people)[number];

/** What the bot wrote in its chat with somebody, oldest first. */
function chat(fake: FakeTeams, person: Person): string[] {
  return fake.messages
    .in(fake.chatOf(person))
    .filter(({ author }) => author === null)
    .map(({ activity }) => seenCard(activity?.attachments?.[0]?.content).text);
}

/** Types a command in the chat with the bot and resolves to the answer. */
async function told(fake: FakeTeams, person: Person, text: string): Promise<string> {
  const before = chat(fake, person).length;
  await fake.says({ person, conversation: fake.chatOf(person), root: null, text });
  return await fake.messages.until(() => chat(fake, person)[before]);
}

async function presses(
  fake: FakeTeams,
  person: Person,
  id: string,
  button: string,
  fields: Readonly<Record<string, string>> = {},
): Promise<string> {
  const pressed = { person, conversation: CHANNEL, id, fields };
  const { json } = await fake.presses({ ...pressed, is: ({ data }) => data.button === button });
  return JSON.stringify(json);
}
