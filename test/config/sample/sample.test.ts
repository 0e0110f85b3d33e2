import { fileURLToPath } from "node:url";
import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import { stringify } from "yaml";
import type { QuestionBank } from "../../../src/config/questions/question-bank.ts";
import { readQuestionBank } from "../../../src/config/questions/read-question-bank.ts";
import { readSettings } from "../../../src/config/read-settings.ts";
import { sampleOrganisation } from "../../../src/config/sample/sample.ts";
import { sampleBoards } from "../../../src/config/sample/sample-boards.ts";
import { samplePeople } from "../../../src/config/sample/sample-people.ts";
import { addDays } from "../../../src/core/calendar/calendar.ts";
import { meetingView } from "../../../src/core/calendar/meetings.ts";
import { isWorkingDay } from "../../../src/core/calendar/working-days.ts";
import type { Board } from "../../../src/core/model/board.ts";
import { folderOf } from "../folder-of.ts";
import { toldOf } from "../told-of.ts";

let bank: QuestionBank = { audiences: [] };
beforeAll(async () => {
  const reading = await readQuestionBank(fileURLToPath(new URL("../../../questions", import.meta.url)));
  if (reading.kind === "bank") bank = reading.bank;
});

function peopleOf(board: Board): Set<string> {
  const { chair, secretaries, members, observers, owners } = board;
  return new Set([chair ?? "", ...secretaries, ...members, ...observers, ...Object.values(owners)]);
}

describe("the sample organisation", () => {
  it("is Borchester City Council, with a board for each audience of the checklist", () => {
    const { organisation, boards } = sampleOrganisation("2026-09-07T08:00:00.000Z", bank);

    expect(organisation).toBe("Borchester City Council");
    expect(boards.map(({ id, channels, questions }) => [id, channels.join(" "), questions.length])).toEqual([
      ["csp", "local:csp", 7],
      ["osc", "local:osc", 10],
      ["hwb", "local:hwb", 5],
      ["dph", "local:dph", 4],
      ["lscb", "local:lscb", 10],
      ["dcs", "local:dcs", 5],
      ["lsab", "local:lsab", 7],
      ["cllr", "local:cllr", 6],
    ]);
  });

  it("keeps to every rule that settings must keep to", async () => {
    const { boards } = sampleOrganisation("2026-09-07T08:00:00.000Z", bank);
    const written = sampleBoards.map(({ meets: _, ...board }, index) => {
      const { channels = [], meetings = [], round } = boards[index] ?? {};
      return { ...board, channels, meetings, round };
    });
    const text = stringify({ organisation: "B", people: samplePeople, boards: written });
    const folder = await folderOf({ "boards.yaml": text });

    const reading = await readSettings(`${folder}/boards.yaml`, bank);

    expect(reading.kind === "faults" ? toldOf(folder, reading.faults) : []).toEqual([]);
  });

  it("has a chair, a secretary, three to five members and a few owners on each board, and somebody who is not on it", () => {
    const { boards, people } = sampleOrganisation("2026-09-07T08:00:00.000Z", bank);

    for (const board of boards) {
      expect(board.chair).not.toBe(null);
      expect(board.secretaries).toHaveLength(1);
      expect([3, 4, 5]).toContain(board.members.length);
      expect([2, 3]).toContain(Object.keys(board.owners).length);
      expect(peopleOf(board).size).toBeLessThan(Object.keys(people).length);
      expect(board.prompts).toMatchObject({ questions: 2, atOnce: true, anyDay: false });
      expect(board.nudges).toMatchObject({ afterWorkingDays: 5, max: 3 });
    }
    expect(boards.some(({ observers }) => observers.length > 0)).toBe(true);
    expect(new Set(boards.map(({ prompts }) => prompts.schedule)).size).toBe(8);
    expect(new Set(boards.map(({ digest }) => digest.rule.kind))).toEqual(
      new Set(["clear-days", "working-days"]),
    );
  });

  it("has people on two boards, and one who is on none", () => {
    const { boards, people } = sampleOrganisation("2026-09-07T08:00:00.000Z", bank);
    const roles = Object.keys(people).map((id) => boards.filter((board) => peopleOf(board).has(id)).length);

    expect(roles.filter((count) => count >= 2).length).toBeGreaterThan(3);
    expect(Object.keys(people).filter((id) => !boards.some((board) => peopleOf(board).has(id)))).toEqual([
      "p16",
    ]);
  });

  it.each([
    ["2026-05-17T22:59:00.000Z", "2025-05-18"],
    // Midnight in London, summer time.
    ["2026-05-17T23:00:00.000Z", "2026-05-18"],
    ["2027-01-01T00:00:00.000Z", "2026-05-18"],
  ])("first started at %s, has a year that starts on %s", (firstStart, starts) => {
    const { boards } = sampleOrganisation(firstStart, bank);

    expect(new Set(boards.map(({ round }) => round.starts))).toEqual(new Set([starts]));
  });

  it("meets over no Christmas", () => {
    const { boards } = sampleOrganisation("2026-11-24T09:00:00.000Z", bank);

    expect(boards.map(({ id, meetings }) => `${id} ${meetings[0]}`)).toEqual([
      "csp 2027-01-05T14:00",
      "osc 2027-01-07T17:30",
      "hwb 2027-01-06T13:30",
      "dph 2027-01-04T10:00",
      "lscb 2027-01-07T10:00",
      "dcs 2027-01-08T11:00",
      "lsab 2027-01-05T09:30",
      "cllr 2027-01-04T17:00",
    ]);
  });

  it("has its meetings in order on working days, and its first papers weeks ahead, whenever it first starts", () => {
    const day = fc.integer({ min: 0, max: 3650 }).map((count) => addDays("2024-01-01", count));

    fc.assert(
      fc.property(day, (start) => {
        for (const board of sampleOrganisation(`${start}T12:00:00.000Z`, bank).boards) {
          const [first = ""] = board.meetings;
          expect(board.meetings).toHaveLength(3);
          expect(board.meetings).toEqual(board.meetings.toSorted());
          expect(board.meetings.filter((at) => !isWorkingDay(at.slice(0, 10), board))).toEqual([]);
          expect(first.slice(0, 10) >= addDays(start, 28) && first.slice(0, 10) <= addDays(start, 57)).toBe(
            true,
          );
          expect(meetingView(board, first).publicationDay >= addDays(start, 14)).toBe(true);
        }
      }),
      { numRuns: 60 },
    );
  });

  it("leaves out the board of an audience that the bank does not have, and stops when it has none", () => {
    const audiences = bank.audiences.filter(({ id }) => id !== "councillors");

    expect(
      sampleOrganisation("2026-09-07T08:00:00.000Z", { audiences }).boards.map(({ id }) => id),
    ).not.toContain("cllr");
    expect(() => sampleOrganisation("2026-09-07T08:00:00.000Z", { audiences: [] })).toThrow(
      "Cannot set up the sample organisation: none of its eight audiences is in the question bank.",
    );
  });
});
