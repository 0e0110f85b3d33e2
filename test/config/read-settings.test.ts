import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { QuestionBank } from "../../src/config/questions/question-bank.ts";
import { readQuestionBank } from "../../src/config/questions/read-question-bank.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import type { Settings } from "../../src/config/settings.ts";
import { ExpectedError } from "../../src/core/model/errors.ts";
import { folderOf } from "./folder-of.ts";
import { toldOf } from "./told-of.ts";

const SETTINGS = `organisation: Borchester City Council
people:
  p1: { name: Ann Oakes, slack: U01AA }
  p2: { name: Ben Fell, teams: 6F960C1E-3d52-4b7a-9c41-0d1f2a7be001 }
  p3: { name: Cara Lunn }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:C01CSP, "teams:19:8c1f@thread.tacv2"]
    chair: p1
    secretary: [p2]
    members: [p3]
    owners: { csp-3: p3 }
    prompts: { schedule: "0 9 * * 1", questions: 2 }
    nudges: { afterWorkingDays: 5, max: 3 }
    meetings: [2026-12-08T14:00, 2027-03-09T14:00]
    digest: { clearDays: 5, at: 09:00 }
    round: { starts: 2026-05-18 }
`;
const SECOND = `  - id: osc
    name: Scrutiny
    audiences: [overview-and-scrutiny-committees]
    channels: [local:osc]
    round: { starts: 2026-05-18 }
`;

let published: QuestionBank = { audiences: [] };
beforeAll(async () => {
  const reading = await readQuestionBank(fileURLToPath(new URL("../../questions", import.meta.url)));
  if (reading.kind === "bank") published = reading.bank;
});

async function settingsOf(text: string): Promise<Settings> {
  const folder = await folderOf({ "boards.yaml": text });
  const reading = await readSettings(`${folder}/boards.yaml`, published);
  if (reading.kind === "faults") throw new Error(toldOf(folder, reading.faults).join("\n"));
  return reading.settings;
}

async function told(text: string | Uint8Array): Promise<string[]> {
  const folder = await folderOf({ "boards.yaml": text });
  const reading = await readSettings(`${folder}/boards.yaml`, published);
  return reading.kind === "faults" ? toldOf(folder, reading.faults) : ["no fault"];
}

describe("reading the settings", () => {
  it("gives each board what was said of it, with its questions", async () => {
    const { boards, people, organisation, timezone } = await settingsOf(SETTINGS);
    const { questions, ...board } = boards[0] ?? { questions: [] };

    expect({ organisation, timezone }).toEqual({
      organisation: "Borchester City Council",
      timezone: "Europe/London",
    });
    expect(people).toEqual({
      p1: { id: "p1", name: "Ann Oakes", accounts: { slack: "U01AA" } },
      p2: { id: "p2", name: "Ben Fell", accounts: { teams: "6f960c1e-3d52-4b7a-9c41-0d1f2a7be001" } },
      p3: { id: "p3", name: "Cara Lunn", accounts: {} },
    });
    expect(questions.map(({ id }) => id).join(" ")).toBe("csp-1 csp-2 csp-3 csp-4 csp-5 csp-6 csp-7");
    expect(board).toEqual({
      id: "csp",
      name: "Community Safety Partnership",
      organisation: "Borchester City Council",
      prefix: null,
      timezone: "Europe/London",
      nation: "england-and-wales",
      closedDays: [],
      channels: ["slack:C01CSP", "teams:19:8c1f@thread.tacv2"],
      people,
      chair: "p1",
      secretaries: ["p2"],
      members: ["p3"],
      observers: [],
      owners: { "csp-3": "p3" },
      deputies: {},
      deputy: null,
      operators: [],
      prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: false, anyDay: false },
      nudges: { afterWorkingDays: 5, max: 3, at: "10:00" },
      meetings: ["2026-12-08T14:00", "2027-03-09T14:00"],
      digest: { rule: { kind: "clear-days", count: 5 }, at: "09:00" },
      round: { starts: "2026-05-18" },
    });
  });

  it("fills in what a board leaves out", async () => {
    const { boards } = await settingsOf(SETTINGS + SECOND);

    expect(boards[1]).toMatchObject({
      chair: null,
      secretaries: [],
      members: [],
      owners: {},
      prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: false, anyDay: false },
      nudges: { afterWorkingDays: 5, max: 3, at: "10:00" },
      meetings: [],
      digest: { rule: { kind: "clear-days", count: 5 }, at: "09:00" },
    });
  });

  it("gives each board its deputies, and the operators it names itself or else those of the top", async () => {
    const { boards } = await settingsOf(
      SETTINGS.replace("boards:\n", "operators: [p2]\nboards:\n").replace(
        "owners: { csp-3: p3 }\n",
        "owners: { csp-3: p3 }\n    deputies: { csp-3: p1 }\n    deputy: p2\n",
      ) + SECOND.replace("    round:", "    operators: []\n    round:"),
    );

    expect(boards[0]).toMatchObject({ deputies: { "csp-3": "p1" }, deputy: "p2", operators: ["p2"] });
    expect(boards[1]).toMatchObject({ deputies: {}, deputy: null, operators: [] });
  });

  it("lets a board have a zone, a nation, closed days and questions that the others do not have", async () => {
    const own = `    timezone: Europe/Dublin\n    holidays: northern-ireland\n    closedDays: [2026-12-24]\n    observers: [p3]\n`;
    const both = SECOND.replace("committees]", "committees, councillors]");
    const { boards } = await settingsOf(SETTINGS + both + own);

    expect(boards[1]).toMatchObject({
      timezone: "Europe/Dublin",
      nation: "northern-ireland",
      closedDays: ["2026-12-24"],
      observers: ["p3"],
    });
    expect(boards[1]?.questions.map(({ id }) => id)).toEqual(expect.arrayContaining(["osc-10", "cllr-1"]));
    expect(boards[0]).toMatchObject({ timezone: "Europe/London", nation: "england-and-wales" });
  });

  it.each([
    ["{ clearDays: 3 }", { rule: { kind: "clear-days", count: 3 }, at: "09:00" }],
    ['{ workingDays: 3, at: "16:30" }', { rule: { kind: "working-days", count: 3 }, at: "16:30" }],
    ["{ days: 0 }", { rule: { kind: "days", count: 0 }, at: "09:00" }],
  ])("reads the digest rule %s", async (written, digest) => {
    const { boards } = await settingsOf(SETTINGS.replace("{ clearDays: 5, at: 09:00 }", written));

    expect(boards[0]?.digest).toEqual(digest);
  });

  it("takes Windows line ends and a byte order mark as they come", async () => {
    const settings = await settingsOf(`\uFEFF${SETTINGS.replaceAll("\n", "\r\n")}`);

    expect(settings).toEqual(await settingsOf(SETTINGS));
  });

  it.each([
    ["nowhere.yaml", "does not exist", "Check the path, and that the file was not moved or renamed."],
    ["folder.yaml", "is a folder", "Name the file inside it."],
    ["garbled.yaml", "is not UTF-8 text", "Save it again with the encoding UTF-8."],
  ])("stops with an expected error when %s was named", async (name, because, fix) => {
    const folder = await folderOf({
      "folder.yaml": null,
      "garbled.yaml": new Uint8Array([0xff, 0xfe, 0x61, 0x00]),
    });
    const file = `${folder}/${name}`;

    const error = await readSettings(file, null).catch((thrown: unknown) => thrown);

    expect(error).toBeInstanceOf(ExpectedError);
    expect(error).toMatchObject({ message: `Cannot read the settings: ${file} ${because}.`, fix });
  });

  it("does not look for questions in a bank that has faults of its own", async () => {
    const folder = await folderOf({ "boards.yaml": SETTINGS.replace("csp-3: p3", "csp-99: p9") });

    const reading = await readSettings(`${folder}/boards.yaml`, null);

    expect(reading.kind === "faults" && toldOf(folder, reading.faults)).toEqual([
      'boards.yaml, line 14, column 23, board 1 (csp): `owners.csp-99` is "p9", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ]);
  });
});

const MEETING = "Write a day that exists and a time to the minute, like 2026-12-08T14:00.";
const CHANNEL =
  "Write slack:C… (its id, not its name), teams:19:…@thread.tacv2 in quotes, or local:… in small letters.";
const CRON =
  'Write minute, hour, day of the month, month and day of the week, like "0 9 * * 1" for Mondays at 9.';
const ID = "Write small letters, figures and hyphens, a letter first, like csp.";

describe("a fault in the settings", () => {
  it.each([
    // Keys
    [
      "chair: p1",
      "chiar: p1",
      "boards.yaml, line 11, column 5, board 1 (csp): `chiar` is not a key that is known here. Did you mean `chair`?",
    ],
    [
      "questions: 2 }",
      "question: 2 }",
      "boards.yaml, line 15, column 39, board 1 (csp): `prompts.question` is not a key that is known here. Did you mean `questions`?",
    ],
    [
      "slack: U01AA",
      "mastodon: U01AA",
      "boards.yaml, line 3, column 26, person p1: `mastodon` is not a key that is known here. Delete it. The keys here are name, slack, teams, email.",
    ],
    [
      "people:",
      "token: hush\npeople:",
      "boards.yaml, line 2, column 1, `token` is not a key that is known here. Delete it. The keys here are organisation, timezone, holidays, people, operators, boards.",
    ],
    [
      "people:",
      "__proto__: 1\npeople:",
      "boards.yaml, line 2, column 1, `__proto__` is not a key that is known here. Delete it. The keys here are organisation, timezone, holidays, people, operators, boards.",
    ],
    [
      "    chair: p1\n",
      "    chair: p1\n    chair: p1\n",
      "boards.yaml, line 12, column 5: the key `chair` is written twice. Keep one of the two.",
    ],
    // What must be there
    [
      "organisation: Borchester City Council",
      "organisation:",
      "boards.yaml, line 1, column 14, `organisation` is empty. Give the name of the council or partnership.",
    ],
    [
      "    name: Community Safety Partnership\n",
      "",
      "boards.yaml, line 7, column 5, board 1 (csp): `name` is missing. Give the board the name that its papers bear.",
    ],
    [
      "name: Cara Lunn",
      "",
      "boards.yaml, line 5, column 7, person p3: `name` is missing. Give the name that people know this person by.",
    ],
    [
      "name: Cara Lunn",
      'name: " "',
      "boards.yaml, line 5, column 15, person p3: `name` is empty. Give the name that people know this person by.",
    ],
    [
      "    round: { starts: 2026-05-18 }\n",
      "",
      "boards.yaml, line 7, column 5, board 1 (csp): `round` is missing. Write { starts: … } with the first day of the board's year.",
    ],
    [
      'channels: [slack:C01CSP, "teams:19:8c1f@thread.tacv2"]',
      "channels: []",
      "boards.yaml, line 10, column 15, board 1 (csp): `channels` is an empty list. List one or more channels, like [slack:C01CSP].",
    ],
    // Types and ranges
    [
      "questions: 2 }",
      "questions: two }",
      'boards.yaml, line 15, column 50, board 1 (csp): `prompts.questions` is "two". Give a whole number from 1 to 10.',
    ],
    [
      "questions: 2 }",
      "questions: 11 }",
      "boards.yaml, line 15, column 50, board 1 (csp): `prompts.questions` is 11. Give a whole number from 1 to 10.",
    ],
    [
      "max: 3",
      "max: 1.50",
      "boards.yaml, line 16, column 41, board 1 (csp): `nudges.max` is 1.50. Give a whole number from 0 to 20.",
    ],
    [
      "afterWorkingDays: 5",
      "afterWorkingDays: 0",
      "boards.yaml, line 16, column 33, board 1 (csp): `nudges.afterWorkingDays` is 0. Give a whole number from 1 to 60.",
    ],
    [
      "secretary: [p2]",
      "secretary: p2",
      'boards.yaml, line 12, column 16, board 1 (csp): `secretary` is "p2". Write a list of ids that stand under `people`, like [p2, p3].',
    ],
    [
      "chair: p1",
      "chair: [p1]",
      "boards.yaml, line 11, column 12, board 1 (csp): `chair` is a list. Name somebody by an id that stands under `people`.",
    ],
    [
      "questions: 2 }",
      "anyDay: sometimes }",
      'boards.yaml, line 15, column 47, board 1 (csp): `prompts.anyDay` is "sometimes". Write true or false.',
    ],
    // Ids
    ["id: csp", "id: CSP", `boards.yaml, line 7, column 9, board 1 (CSP): \`id\` is "CSP". ${ID}`],
    ["id: csp", "id: ../csp", `boards.yaml, line 7, column 9, board 1 (../csp): \`id\` is "../csp". ${ID}`],
    [
      "id: csp",
      "id: local",
      "boards.yaml, line 7, column 9, board 1 (local): `id` is local, which is taken. Give the board another id: what the local workspace needs is kept under this one.",
    ],
    [
      "id: csp",
      "id: teams",
      "boards.yaml, line 7, column 9, board 1 (teams): `id` is teams, which is taken. Give the board another id: what Teams needs is kept under this one.",
    ],
    [
      "  p3: {",
      "  bot: { name: Bot }\n  p3: {",
      "boards.yaml, line 5, column 3, person bot has the id that the bot itself goes by. Write small letters, figures and hyphens, a letter first, like p1; not bot.",
    ],
    [
      "  p3: {",
      "  P4: { name: Dee }\n  p3: {",
      "boards.yaml, line 5, column 3, person P4 has an id that cannot be one. Write small letters, figures and hyphens, a letter first, like p1; not bot.",
    ],
    // People
    [
      "chair: p1",
      "chair: p4",
      'boards.yaml, line 11, column 12, board 1 (csp): `chair` is "p4", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ],
    [
      "csp-3: p3",
      "csp-3: constructor",
      'boards.yaml, line 14, column 22, board 1 (csp): `owners.csp-3` is "constructor", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ],
    ["  p3: {", "  anne: { name: Anne }\n  p3: {", "no fault"],
    [
      "members: [p3]",
      "members: [p3, p3]",
      "boards.yaml, line 13, column 19, board 1 (csp): `members`, entry 2 is p3, which is listed already. Keep one of the two.",
    ],
    [
      "members: [p3]",
      "members: [p3]\n    observers: [p2]",
      "boards.yaml, line 14, column 17, board 1 (csp): `observers`, entry 1 is p2, who stands under `secretary` too. Take p2 out of `observers`, or out of `secretary`.",
    ],
    [
      "name: Cara Lunn",
      "name: Cara Lunn, slack: U01AA",
      "boards.yaml, line 5, column 33, person p3: `slack` is U01AA, which is p1's already. Give each person an account of their own, or keep one of the two people.",
    ],
    [
      "name: Cara Lunn",
      "name: Cara Lunn, teams: 6f960c1e-3d52-4b7a-9c41-0d1f2a7be001",
      "boards.yaml, line 5, column 33, person p3: `teams` is 6f960c1e-3d52-4b7a-9c41-0d1f2a7be001, which is p2's already. Give each person an account of their own, or keep one of the two people.",
    ],
    [
      "slack: U01AA",
      "slack: ann",
      'boards.yaml, line 3, column 33, person p1: `slack` is "ann". Write the person\'s member id on Slack, like U01ABCDEF, or leave `slack` out.',
    ],
    [
      "slack: U01AA",
      "email: ann",
      'boards.yaml, line 3, column 33, person p1: `email` is "ann". Write an address like p.name@borchester.example, or leave `email` out.',
    ],
    // Questions
    [
      "[community-safety-partnership]",
      "[community-safety-partnerships]",
      'boards.yaml, line 9, column 17, board 1 (csp): `audiences`, entry 1 is "community-safety-partnerships", which is not in the question bank. Did you mean community-safety-partnership?',
    ],
    [
      "csp-3: p3",
      "csp-33: p3",
      "boards.yaml, line 14, column 15, board 1 (csp): `owners.csp-33` is not a question of the question bank. Did you mean csp-3?",
    ],
    [
      "csp-3: p3",
      "hwb-3: p3",
      "boards.yaml, line 14, column 15, board 1 (csp): `owners.hwb-3` is a question for Health and Wellbeing Boards, which this board is not asked. Name one of csp-1, csp-2, csp-3, csp-4, csp-5, csp-6, csp-7.",
    ],
    // Channels
    [
      "slack:C01CSP",
      "slack:general",
      `boards.yaml, line 10, column 16, board 1 (csp): \`channels\`, entry 1 is "slack:general". ${CHANNEL}`,
    ],
    [
      "slack:C01CSP",
      "slack:D01CSP",
      `boards.yaml, line 10, column 16, board 1 (csp): \`channels\`, entry 1 is "slack:D01CSP". ${CHANNEL}`,
    ],
    [
      "slack:C01CSP",
      "local:CSP",
      `boards.yaml, line 10, column 16, board 1 (csp): \`channels\`, entry 1 is "local:CSP". ${CHANNEL}`,
    ],
    [
      "19:8c1f@thread.tacv2",
      "19:8c1f@thread.tacv2;messageid=1",
      `boards.yaml, line 10, column 30, board 1 (csp): \`channels\`, entry 2 is "teams:19:8c1f@thread.tacv2;messageid=1". ${CHANNEL}`,
    ],
    [
      "[slack:C01CSP,",
      "[slack:C01CSP, slack:C01CSP,",
      "boards.yaml, line 10, column 30, board 1 (csp): `channels`, entry 2 is slack:C01CSP, which is listed already. Keep one of the two.",
    ],
    // Zones, holidays, hours
    [
      "people:",
      "timezone: Europe/Lundon\npeople:",
      'boards.yaml, line 2, column 11, `timezone` is "Europe/Lundon". Did you mean Europe/London?',
    ],
    [
      "chair: p1",
      "timezone: +01:00",
      'boards.yaml, line 11, column 15, board 1 (csp): `timezone` is "+01:00". Write a time zone by its name, like Europe/London.',
    ],
    [
      "people:",
      "holidays: wales\npeople:",
      'boards.yaml, line 2, column 11, `holidays` is "wales". Write england-and-wales, scotland, northern-ireland or none.',
    ],
    [
      "at: 09:00",
      "at: 9:00",
      'boards.yaml, line 18, column 33, board 1 (csp): `digest.at` is "9:00". Write hours and minutes with two figures each, like 09:00.',
    ],
    [
      "at: 09:00",
      "at: 24:00",
      'boards.yaml, line 18, column 33, board 1 (csp): `digest.at` is "24:00". Write hours and minutes with two figures each, like 09:00.',
    ],
    [
      "at: 09:00",
      "at: 0900",
      "boards.yaml, line 18, column 33, board 1 (csp): `digest.at` is 0900. Write hours and minutes with two figures each, like 09:00.",
    ],
    // Timetables
    [
      '"0 9 * * 1"',
      "0 25 * * 1",
      `boards.yaml, line 15, column 26, board 1 (csp): \`prompts.schedule\` is "0 25 * * 1", which has "25" for the hour, which takes 0 to 23. ${CRON}`,
    ],
    [
      '"0 9 * * 1"',
      '"0 9 31 2 *"',
      `boards.yaml, line 15, column 26, board 1 (csp): \`prompts.schedule\` is "0 9 31 2 *", which names a day that never comes. ${CRON}`,
    ],
    // Meetings and rounds
    [
      "2026-12-08T14:00",
      "2026-02-30T14:00",
      `boards.yaml, line 17, column 16, board 1 (csp): \`meetings\`, entry 1 is "2026-02-30T14:00". ${MEETING}`,
    ],
    [
      "2026-12-08T14:00",
      "2026-12-08T25:00",
      `boards.yaml, line 17, column 16, board 1 (csp): \`meetings\`, entry 1 is "2026-12-08T25:00". ${MEETING}`,
    ],
    [
      "2026-12-08T14:00",
      "2026-12-08",
      `boards.yaml, line 17, column 16, board 1 (csp): \`meetings\`, entry 1 is "2026-12-08". ${MEETING}`,
    ],
    [
      "2026-12-08T14:00",
      "2026-12-08T14:00Z",
      `boards.yaml, line 17, column 16, board 1 (csp): \`meetings\`, entry 1 is "2026-12-08T14:00Z". ${MEETING}`,
    ],
    [
      "2026-12-08T14:00",
      "2027-03-09T14:00",
      "boards.yaml, line 17, column 34, board 1 (csp): `meetings`, entry 2 is 2027-03-09T14:00, which is listed already. Keep one of the two.",
    ],
    [
      "2026-12-08T14:00",
      "2027-06-08T14:00",
      "boards.yaml, line 17, column 34, board 1 (csp): `meetings`, entry 2 is 2027-03-09T14:00, which is before 2027-06-08T14:00. List the meetings in order, the earliest first.",
    ],
    [
      "2027-03-09T14:00",
      "2027-03-28T01:30",
      "boards.yaml, line 17, column 34, board 1 (csp): `meetings`, entry 2 is 2027-03-28T01:30, a time that the clocks in Europe/London leave out that day. Write a time before or after the clocks go forward.",
    ],
    [
      "{ starts: 2026-05-18 }",
      "{ starts: 2026-05-32 }",
      'boards.yaml, line 19, column 22, board 1 (csp): `round.starts` is "2026-05-32". Write a day that exists, like 2026-05-18.',
    ],
    [
      "{ starts: 2026-05-18 }",
      "{ starts: 2028-02-29 }",
      "boards.yaml, line 19, column 22, board 1 (csp): `round.starts` is 2028-02-29, a date that does not come every year. Start the round on another day, like 28 February.",
    ],
    [
      "chair: p1",
      "closedDays: [2026-12-24, 2026-13-01]",
      'boards.yaml, line 11, column 30, board 1 (csp): `closedDays`, entry 2 is "2026-13-01". Write a day that exists, like 2026-05-18.',
    ],
    // The digest
    [
      "clearDays: 5, at",
      "clearDays: 5, days: 3, at",
      "boards.yaml, line 18, column 13, board 1 (csp): `digest` has clearDays and days. Keep exactly one of clearDays, workingDays and days, like { clearDays: 5 }.",
    ],
    [
      "clearDays: 5, at",
      "at",
      "boards.yaml, line 18, column 13, board 1 (csp): `digest` does not say how long before the meeting. Keep exactly one of clearDays, workingDays and days, like { clearDays: 5 }.",
    ],
    [
      "owners: { csp-3: p3 }",
      "deputies: { csp-33: p3 }",
      "boards.yaml, line 14, column 17, board 1 (csp): `deputies.csp-33` is not a question of the question bank. Did you mean csp-3?",
    ],
    [
      "owners: { csp-3: p3 }",
      "deputies: { csp-3: p9 }",
      'boards.yaml, line 14, column 24, board 1 (csp): `deputies.csp-3` is "p9", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ],
    [
      "owners: { csp-3: p3 }",
      "deputy: p33",
      'boards.yaml, line 14, column 13, board 1 (csp): `deputy` is "p33", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ],
    [
      "boards:",
      "operators: [p2, ann]\nboards:",
      'boards.yaml, line 6, column 17, `operators`, entry 2 is "ann", whom `people` does not list. Name somebody who stands under `people`, or add them there.',
    ],
    [
      "boards:",
      "operators: p2\nboards:",
      'boards.yaml, line 6, column 12, `operators` is "p2". Write a list of ids that stand under `people`, like [p9].',
    ],
    [
      "members: [p3]",
      "members: []\n    operators: [p2, p2]",
      "boards.yaml, line 14, column 21, board 1 (csp): `operators`, entry 2 is p2, which is listed already. Keep one of the two.",
    ],
    [
      "members: [p3]\n    owners: { csp-3: p3 }",
      "observers: [p3]\n    deputy: p3",
      "boards.yaml, line 13, column 17, board 1 (csp): `observers`, entry 1 is p3, who stands under `deputy` too. Take p3 out of `observers`, or out of `deputy`.",
    ],
    [
      "clearDays: 5, at",
      "clearDays: -5, at",
      "boards.yaml, line 18, column 26, board 1 (csp): `digest.clearDays` is -5. Give a whole number from 0 to 60.",
    ],
  ])("is told with its line, value and fix: %j written as %j", async (right, wrong, fault) => {
    expect(await told(SETTINGS.replace(right, wrong))).toEqual([fault]);
  });

  it("is a time that the clocks leave out in the board's own zone, not in another", async () => {
    const meeting = SECOND.replace(
      "    round:",
      "    meetings: [2026-10-04T02:30]\n    timezone: Australia/Sydney\n    round:",
    );

    expect(await told(SETTINGS + meeting)).toEqual([
      "boards.yaml, line 24, column 16, board 2 (osc): `meetings`, entry 1 is 2026-10-04T02:30, a time that the clocks in Australia/Sydney leave out that day. Write a time before or after the clocks go forward.",
    ]);
    expect(await told(SETTINGS + meeting.replace("Australia/Sydney", "Europe/London"))).toEqual(["no fault"]);
  });

  it("is a channel or an id that two boards have", async () => {
    const second = SECOND.replace("id: osc", "id: csp").replace("local:osc", "slack:C01CSP");

    expect(await told(SETTINGS + second)).toEqual([
      "boards.yaml, line 20, column 9, board 2 (csp): `id` is csp, which another board has already. Give each board an id of its own: its records are kept under it.",
      "boards.yaml, line 23, column 16, board 2 (csp): `channels`, entry 1 is slack:C01CSP, which csp uses already. Give each board channels of its own.",
    ]);
  });

  it.each([
    [
      "",
      "boards.yaml, line 1, column 1: the file is empty. Write a map with `organisation`, `people` and `boards`.",
    ],
    [
      "- a\n",
      "boards.yaml, line 1, column 1: the file is a list. Write a map with `organisation`, `people` and `boards`.",
    ],
    [
      "organisation: A\nboards: []\n",
      "boards.yaml, line 2, column 9, `boards` is an empty list. List at least one board: - id: …",
    ],
    [
      "organisation: A\nboards: csp\n",
      'boards.yaml, line 2, column 9, `boards` is "csp". List at least one board: - id: …',
    ],
    [
      "organisation: A\n",
      "boards.yaml, line 1, column 1, `boards` is missing. List at least one board: - id: …",
    ],
    [
      "organisation: A\nboards: [csp]\n",
      'boards.yaml, line 2, column 10, board 1 is "csp". Write a map with `id`, `name`, `audiences`, `channels` and `round`.',
    ],
    [
      "prompts: { schedule: * * * * 1 }\n",
      "boards.yaml, line 1, column 22: words that begin with an asterisk refer to something else, which is not read here. Put the words in double quotes, such as a cron expression.",
    ],
  ])("is a file without boards: %j", async (text, fault) => {
    expect(await told(text)).toEqual([fault]);
  });

  it("never shows more of a value than fits a sentence", async () => {
    const long = "x".repeat(5000);
    const [fault] = await told(SETTINGS.replace("U01AA", long));

    expect(fault).toContain(`is "${"x".repeat(60)}…".`);
    expect(fault?.length).toBeLessThan(250);
  });

  it("comes with all the others at once, in reading order, whatever the line ends", async () => {
    const text = (SETTINGS + SECOND)
      .replace("Borchester City Council", "")
      .replace("slack: U01AA", "slack: 5")
      .replace("chair: p1", "chair: p9")
      .replace("members: [p3]", "member: [p3]")
      .replace("questions: 2", "questions: two")
      .replace(
        "[2026-12-08T14:00, 2027-03-09T14:00]",
        "[2027-03-09T14:00, 2026-02-30T14:00, 2026-12-08T14:00]",
      )
      .replace("id: osc", "id: csp")
      .replace("overview-", "oversight-");

    const faults = await told(`\uFEFF${text.replaceAll("\n", "\r\n")}`);

    expect(faults.map((fault) => fault.split(" ").slice(0, 8).join(" "))).toEqual([
      "boards.yaml, line 1, column 15, `organisation` is empty.",
      "boards.yaml, line 3, column 33, person p1: `slack`",
      "boards.yaml, line 11, column 12, board 1 (csp):",
      "boards.yaml, line 13, column 5, board 1 (csp):",
      "boards.yaml, line 15, column 50, board 1 (csp):",
      "boards.yaml, line 17, column 34, board 1 (csp):",
      "boards.yaml, line 17, column 52, board 1 (csp):",
      "boards.yaml, line 20, column 9, board 2 (csp):",
      "boards.yaml, line 22, column 17, board 2 (csp):",
    ]);
  });
});
