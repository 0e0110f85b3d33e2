import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, it } from "vitest";
import type { QuestionBank } from "../../src/config/questions/question-bank.ts";
import { readQuestionBank } from "../../src/config/questions/read-question-bank.ts";
import { readSettings } from "../../src/config/read-settings.ts";
import { folderOf } from "./folder-of.ts";
import { toldOf } from "./told-of.ts";

const SETTINGS = `organisation: Borchester City Council
timezone: Europe/London
people:
  p1: { name: Rosalind Achebe, slack: U01 }
  p2: { name: Tom Hathersage, slack: U02 }
boards:
  - id: csp
    name: Community Safety Partnership
    audiences: [community-safety-partnership]
    channels: [slack:C01CSP]
    chair: p1
    secretary: [p2]
    members: [p1]
    prompts: { schedule: "0 9 * * 1", questions: 2 }
    meetings: [2026-12-08T14:00]
    round: { starts: 2026-05-18 }
`;
const NOW = "2026-11-02T09:00:00.000Z";

let published: QuestionBank = { audiences: [] };
beforeAll(async () => {
  const reading = await readQuestionBank(fileURLToPath(new URL("../../questions", import.meta.url)));
  if (reading.kind === "bank") published = reading.bank;
});

/** The faults of settings, or else their warnings as of a moment. */
async function told(text: string, now = NOW) {
  const folder = await folderOf({ "boards.yaml": text });
  const reading = await readSettings(`${folder}/boards.yaml`, published);
  return reading.kind === "faults"
    ? { faults: toldOf(folder, reading.faults) }
    : { warnings: toldOf(folder, reading.warnings(now)) };
}

const with_ = (right: string, wrong: string) => {
  if (!SETTINGS.includes(right)) throw new Error(`nothing is ${right}`);
  return SETTINGS.replace(right, wrong);
};

describe("settings that are valid and hardly meant", () => {
  it("are none where all is as it should be", async () => {
    expect(await told(SETTINGS)).toEqual({ warnings: [] });
  });

  it.each([
    // Zones
    [
      "timezone: Europe/London",
      "timezone: GMT",
      "boards.yaml, line 2, column 11, `timezone` is GMT, which has no summer time: from March to October everything comes an hour late. Did you mean Europe/London?",
    ],
    [
      "timezone: Europe/London",
      "timezone: Etc/UTC",
      "boards.yaml, line 2, column 11, `timezone` is Etc/UTC, which has no summer time: from March to October everything comes an hour late. Did you mean Europe/London?",
    ],
    [
      "    chair: p1",
      "    timezone: America/New_York\n    chair: p1",
      "boards.yaml, line 11, column 15, board 1 (csp): `timezone` is America/New_York: when it is 12:00 in London in January, it is 07:00 there. Did you mean Europe/London?",
    ],
    // Meetings
    [
      "2026-12-08T14:00",
      "2026-12-25T14:00",
      "boards.yaml, line 15, column 16, board 1 (csp): `meetings`, entry 1 is 2026-12-25T14:00, which is a bank holiday. Check the date, and move the meeting.",
    ],
    [
      "2026-12-08T14:00",
      "2026-12-13T14:00",
      "boards.yaml, line 15, column 16, board 1 (csp): `meetings`, entry 1 is 2026-12-13T14:00, which is a Sunday. Check the date, and move the meeting.",
    ],
    [
      "meetings: [2026-12-08T14:00]",
      "meetings: [2026-12-08T14:00]\n    closedDays: [2026-12-08]",
      "boards.yaml, line 15, column 16, board 1 (csp): `meetings`, entry 1 is 2026-12-08T14:00, which is one of the board's closed days. Check the date, and move the meeting.",
    ],
    [
      "2026-12-08T14:00",
      "2025-12-09T14:00",
      "boards.yaml, line 15, column 15, board 1 (csp): `meetings` are all past: no question is wanted by a day, and no digest goes out. Add the meetings that are to come.",
    ],
    [
      "    round:",
      '    digest: { days: 0, at: "15:00" }\n    round:',
      "boards.yaml, line 16, column 13, board 1 (csp): `digest` would be due when the meeting of 2026-12-08T14:00 has begun, and goes out the working day before. Write an earlier hour, or more days.",
    ],
    [
      "starts: 2026-05-18",
      "starts: 2062-05-18",
      "boards.yaml, line 16, column 22, board 1 (csp): `round.starts` is 2062-05-18: nothing is asked before that. Check the year.",
    ],
    // Timetables
    [
      '"0 9 * * 1", questions: 2',
      '"* * * * *", questions: 10',
      'boards.yaml, line 14, column 26, board 1 (csp): `prompts.schedule` is "* * * * *", which asks 10 questions several times a day. Write minute and hour as numbers, like "0 9 * * 1" for Mondays at 9.',
    ],
    [
      '"0 9 * * 1", questions: 2',
      '"0 9,16 * * 5", questions: 1',
      'boards.yaml, line 14, column 26, board 1 (csp): `prompts.schedule` is "0 9,16 * * 5", which asks a question several times a day. Write minute and hour as numbers, like "0 9 * * 1" for Mondays at 9.',
    ],
    // People
    [
      "Tom Hathersage",
      "rosalind  ACHEBE",
      "boards.yaml, line 5, column 15, person p2: `name` is rosalind  ACHEBE, which is p1's too. Give each of them a name that tells them apart, or keep one of the two with both accounts.",
    ],
    [
      "boards:",
      "  p3: { name: Nobody Much }\nboards:",
      "boards.yaml, line 6, column 7, person p3 is Nobody Much, whom no board names. Give them a place on a board, or take them out.",
    ],
    [
      "slack: U02",
      "email: t@b.example",
      "boards.yaml, line 12, column 16, board 1 (csp): `secretary` has no account on Slack: nobody gets the digest, or is told of what needs people. Give them their id there, under `people`.",
    ],
    [
      "    channels: [slack:C01CSP]",
      '    channels: ["teams:19:8c1f@thread.tacv2"]',
      "boards.yaml, line 10, column 15, board 1 (csp): `channels` lead to Teams, where nobody of the board has an account: the bot can write to none of them. Give the people of the board their ids there, under `people`.",
    ],
    [
      "boards:",
      "  p3: { name: Cara Lunn }\nboards:",
      "boards.yaml, line 15, column 22, board 1 (csp): `owners.csp-3` is p3, who has no account on Slack: nobody is reminded but the secretary. Give them their id there, under `people`, or name a deputy.",
      ["    members: [p1]", "    members: [p1]\n    owners: { csp-3: p3 }"],
    ],
    [
      "    members: [p1]",
      "    members: [p1]\n    deputies: { csp-3: p2 }",
      "boards.yaml, line 14, column 24, board 1 (csp): `deputies.csp-3` is p2, and the question has no owner to stand in for. Name its owner under `owners`.",
    ],
    [
      "    members: [p1]",
      "    owners: { csp-3: p2 }\n    deputies: { csp-3: p2 }\n    members: [p1]",
      "boards.yaml, line 14, column 24, board 1 (csp): `deputies.csp-3` is p2, who is its owner. Name somebody else, or leave it out.",
    ],
    // Names
    [
      "name: Community Safety Partnership",
      "name: Board #1 of the city",
      'boards.yaml, line 8, column 11, board 1 (csp): `name` is "Board": the # behind it begins a comment, and "#1 of the city" is not read. Put the whole name in double quotes.',
    ],
    [
      "Tom Hathersage",
      "“Tom Hathersage”",
      'boards.yaml, line 5, column 15, person p2: `name` is "“Tom Hathersage”", with characters that are hardly meant. Curly quotes stand there: type straight ones (") instead.',
    ],
    [
      "Tom Hathersage",
      "NO",
      "boards.yaml, line 5, column 15, person p2: `name` is NO, which reads like a setting and not like a name. Write the name in full.",
    ],
  ] as readonly [string, string, string, [string, string]?][])(
    "are warned of with the line, the value and what to do: %j written as %j",
    async (right, wrong, warning, more) => {
      const text = with_(right, wrong);
      expect(await told(more === undefined ? text : text.replace(...more))).toEqual({ warnings: [warning] });
    },
  );

  it.each([
    ["timezone: Europe/London", "timezone: Europe/Belfast"],
    ["timezone: Europe/London", "timezone: Europe/Dublin"],
    ["name: Community Safety Partnership", "name: Community Safety Partnership # as its papers name it"],
    ["name: Community Safety Partnership", 'name: "Board #1 of the city"'],
    ["name: Community Safety Partnership", "name: Safety – the Partnership’s Board"],
    ['"0 9 * * 1", questions: 2', '"0 9 * * *", questions: 2'],
    ["    round:", '    digest: { days: 0, at: "13:00" }\n    round:'],
    ["    members: [p1]", "    members: [p1]\n    owners: { csp-3: p1 }\n    deputy: p2"],
  ])("are not: %j written as %j", async (right, wrong) => {
    expect(await told(with_(right, wrong))).toEqual({ warnings: [] });
  });

  it("are past meetings only once the last is past", async () => {
    expect(await told(SETTINGS, "2026-12-08T13:59:00.000Z")).toEqual({ warnings: [] });
    expect(await told(SETTINGS, "2026-12-08T14:00:00.000Z")).toEqual({
      warnings: [expect.stringContaining("are all past")],
    });
  });
});

describe("a slip that comes out of a word processor, or of how papers write a name, is told with what to do", () => {
  const QUOTES = "If it is a part of the name before it, put the name in double quotes.";
  const NO_BREAK =
    "A no-break space stands there, which only looks like a space: delete it, and type a space.";
  const DASH = "A long dash stands there: type a hyphen (-) instead.";
  const CURLY = 'Curly quotes stand there: type straight ones (") instead.';

  it.each([
    ["timezone: Europe/London", "timezone: BST", "BST is Bangladesh here. Did you mean Europe/London?"],
    ["timezone: Europe/London", "timezone: bst", "BST is Bangladesh here. Did you mean Europe/London?"],
    ["timezone: Europe/London", "timezone: IST", "IST is India here. Did you mean Europe/Dublin?"],
    ["{ name: Rosalind Achebe,", "{ name: Achebe, Rosalind,", QUOTES],
    ["slack: U01", "slack:U01", "Write a space after the colon: slack: U01."],
    ["{ name: Rosalind Achebe", "{\u00a0name: Rosalind Achebe", NO_BREAK],
    ["    chair: p1", "    chair:\u00a0p1", NO_BREAK],
    ["  p1: {", "\u00a0\u00a0p1: {", NO_BREAK],
    ["slack: U01", "slack: U01\u00a0", NO_BREAK],
    ["2026-12-08T14:00", "2026–12–08T14:00", DASH],
    ["  - id: csp", "  – id: csp", DASH],
    ["starts: 2026-05-18", "starts: 2026‑05‑18", DASH],
    ['"0 9 * * 1"', "“0 9 * * 1”", CURLY],
    ["id: csp", "id: “csp”", CURLY],
    ["timezone: Europe/London", "timezone: “Europe/London”", CURLY],
    [
      "slack: U01",
      "slack: U\u200b01",
      "A character that nobody sees stands there: delete the words, and type them anew.",
    ],
    ["    chair: p1", "\tchair: p1", "Indent with spaces, two for each step."],
    ["{ name: Rosalind Achebe,", "{ name: Board #1,", "Put words that contain a # in double quotes."],
  ])("%j written as %j", async (right, wrong, fix) => {
    const { faults = [] } = await told(with_(right, wrong));

    expect(faults.map((fault) => fault.slice(-fix.length))).toContain(fix);
  });

  it.each([
    ["name: Rosalind Achebe", 'name: "Achebe, Rosalind"'],
    ["name: Rosalind Achebe", "name: Rosalind O’Achebe"],
    ["timezone: Europe/London", "timezone: Europe/London\u0020\u0020"],
  ])("%j written as %j is right", async (right, wrong) => {
    expect(await told(with_(right, wrong))).toEqual({ warnings: [] });
  });
});
