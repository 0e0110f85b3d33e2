import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, it, onTestFinished } from "vitest";
import { openFakeSlack } from "../chat/slack/fake/fake-slack.ts";
import { slackManifest } from "../chat/slack/manifest.ts";
import { WORLD } from "../chat/teams/fake/world.ts";
import { botOnTeams } from "./bot-on-teams.ts";
import { realBot } from "./real-bot.ts";
import { toNoonIn } from "./to-noon-in.ts";

const [CSP, SAM, ANN, NIA] = ["C0CSP", "U0SAM", "U0ANN", "U0NIA"];

const NUDGES = '    nudges: { afterWorkingDays: 1, at: "09:00" }\n';

it("on Slack an owner whose account was closed is named to the secretary once, whatever restarts, and the members are asked", {
  timeout: 300_000,
}, async () => {
  const slack = await openFakeSlack({ scopes: slackManifest().oauth_config.scopes.bot, patience: 20_000 });
  onTestFinished(() => slack.close());
  for (const [name, id] of [
    ["Sam Secretary", SAM],
    ["Ann Lee", ANN],
    ["Nia Member", NIA],
  ] as const)
    slack.addPerson(name, id);
  slack.addChannel("community-safety", { id: CSP });
  const boards = `
organisation: Borchester City Council
people:
  sam: { name: Sam Secretary, slack: ${SAM} }
  ann: { name: Ann Lee, slack: ${ANN} }
  nia: { name: Nia Member, slack: ${NIA} }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:${CSP}]
    secretary: [sam]
    members: [ann, nia]
    owners: { csp-1: ann }
    prompts: { schedule: "0 9 1 1 *", atOnce: true, anyDay: true, questions: 1 }
${NUDGES}    meetings: [2099-12-08T14:00]
    round: { starts: 2020-01-01 }
`;
  const bot = await realBot({
    boards,
    variables: {
      ...{ SLACK_BOT_TOKEN: slack.botToken, SLACK_APP_TOKEN: slack.appToken },
      SLACK_API_URL: slack.apiUrl,
    },
    reached: () => {},
  });
  const toldSam = () =>
    (slack.world.channels.has("D0SAM") ? slack.reads("D0SAM") : []).map(
      ({ spoken }) => spoken.split("\n")[0],
    );
  const inThread = () => slack.reads(CSP).filter(({ thread, ts }) => thread !== null && thread !== ts);
  let passed = 0;
  const later = (milliseconds: number) => {
    bot.later(milliseconds - passed);
    passed = milliseconds;
    slack.setAhead(milliseconds);
  };

  await bot.start();
  await expect.poll(() => slack.reads(CSP)).toHaveLength(1);
  expect(await bot.soc("check", "--online")).toMatchObject({
    code: 0,
    out: expect.stringMatching(/ok {6}Ann Lee \(slack:U0ANN\): can be written to\n(?:.*\n)*All is well\.\n$/),
  });
  await bot.stop();

  slack.setClosed(ANN, true);
  const { code, out } = await bot.soc("check", "--online");
  expect(code).toBe(1);
  expect(out).toContain("missing Ann Lee (slack:U0ANN): their account on Slack is closed");
  expect(out).not.toContain("All is well.");
  later(toNoonIn(8));
  await bot.start();
  await expect.poll(toldSam).toEqual(["Ann Lee cannot be reached on Slack: Community Safety Partnership"]);
  await expect.poll(inThread).toHaveLength(1);
  expect(inThread()[0]?.spoken).toContain(`@${NIA}`);
  await bot.kill();
  await bot.start();
  await bot.stop();
  later(toNoonIn(16));
  await bot.start();
  await expect.poll(inThread).toHaveLength(2);
  expect(toldSam()).toHaveLength(1);
  await bot.stop();

  slack.setClosed(ANN, false);
  await bot.start();
  await expect
    .poll(() => slack.reads("D0ANN").map(({ spoken }) => spoken.split("\n")[0]))
    .toEqual(["CSP-01 is due by Mon 30 Nov 2099."]);
  await bot.stop();
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

it("on Teams an owner who has blocked the app is named to the secretary once, and their deputy is reminded", {
  timeout: 300_000,
}, async () => {
  const [ann, bo, cai] = WORLD.people;
  const { fake, bot, chat } = await botOnTeams(
    1,
    true,
    `    owners: { csp-1: bo }\n    deputy: cai\n${NUDGES}`,
  );
  await writeCai(bot.data, cai.account);
  await bot.start();
  for (const person of [ann, bo, cai])
    await fake.says({ person, conversation: fake.chatOf(person), root: null, text: "help" });
  await bot.stop();
  fake.tenancy.blockedBy.add(bo.account);
  bot.later(toNoonIn(8));

  await bot.start();
  const named = () => chat(ann).filter((text) => text.includes("cannot be reached on Teams"));
  await expect.poll(named).toEqual([expect.stringContaining("The person has blocked the app.")]);
  expect(named()[0]).toContain("Reminded in their place: Cai");
  await bot.kill();
  await bot.start();
  await expect
    .poll(() => chat(cai).filter((text) => text.includes("You stand in for")))
    .toEqual([expect.stringContaining("You stand in for Bo Okoro, who cannot be reached.")]);
  await bot.stop();
  expect(named()).toHaveLength(1);
  expect(await bot.soc("verify")).toMatchObject({ code: 0, err: "" });
});

/** Adds the third person to the settings that stand there. */
async function writeCai(data: string, account: string): Promise<void> {
  const file = join(data, "boards.yaml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace("boards:\n", `  cai: { name: Cai Dee, teams: ${account} }\nboards:\n`));
}
