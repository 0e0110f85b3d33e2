import { addDays, dayOf, weekdayOf } from "../../core/calendar/calendar.ts";
import { workingDayFrom } from "../../core/calendar/working-days.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import { channelRef } from "../../core/names/ids.ts";
import type { Day, Instant, LocalTime } from "../../core/names/time.ts";
import type { WrittenBoard } from "../board-entry.ts";
import type { QuestionBank } from "../questions/question-bank.ts";
import { type Settings, settingsFrom } from "../settings.ts";
import { settingsFile } from "../settings-file.ts";
import { type SampleBoard, sampleBoards } from "./sample-boards.ts";
import { samplePeople } from "./sample-people.ts";

const ZONE = "Europe/London";
const CALENDAR = { nation: "england-and-wales", closedDays: [] } as const;
const QUARTER = 13 * 7;

/**
 * The organisation that is served where nobody has written settings: eight boards on the local workspace, with meetings
 * laid out from the day of the first start, so that all of a meeting cycle lies ahead. Always the same for one instant.
 * An audience that is not in the bank has no board. Raises `ExpectedError` (`sample`) if none of the eight is.
 */
export function sampleOrganisation(firstStart: Instant, bank: QuestionBank): Settings {
  const today = dayOf(firstStart, ZONE);
  const known = new Set(bank.audiences.map(({ id }) => id));
  const boards = sampleBoards.filter(({ audiences }) => audiences.every((id) => known.has(id)));
  if (boards.length === 0) {
    const message =
      "Cannot set up the sample organisation: none of its eight audiences is in the question bank.";
    throw new ExpectedError(
      "sample",
      message,
      "Restore the folder questions, or write settings of your own.",
    );
  }
  const written = {
    organisation: "Borchester City Council",
    people: samplePeople,
    boards: boards.map((board) => boardFrom(board, today)),
  };
  return settingsFrom(settingsFile.parse(written), bank);
}

function boardFrom({ meets, ...board }: SampleBoard, today: Day): WrittenBoard {
  return {
    ...board,
    channels: [channelRef("local", board.id)],
    meetings: meetingsFrom(today, meets),
    round: { starts: municipalYear(today) },
  };
}

/** Three meetings, a quarter apart, on working days, and none over Christmas. */
function meetingsFrom(today: Day, { after, weekday, at }: SampleBoard["meets"]): LocalTime[] {
  const earliest = addDays(today, after);
  const first = addDays(earliest, (weekday - weekdayOf(earliest) + 7) % 7);
  return [0, 1, 2].map((quarter) => {
    const day = notOverChristmas(addDays(first, quarter * QUARTER));
    return `${workingDayFrom(day, CALENDAR)}T${at}`;
  });
}

function notOverChristmas(day: Day): Day {
  const date = day.slice(5);
  return date >= "12-21" || date <= "01-03" ? notOverChristmas(addDays(day, 7)) : day;
}

/** The latest 18 May that is not in the future. */
function municipalYear(today: Day): Day {
  const thisYear = `${today.slice(0, 4)}-05-18`;
  return thisYear <= today ? thisYear : `${Number(today.slice(0, 4)) - 1}-05-18`;
}
