import { DateTime } from "luxon";
import type { Board, Question } from "../../src/core/model/board.ts";
import { questionId } from "../../src/core/names/ids.ts";
import type { Instant } from "../../src/core/names/time.ts";
import { type Plain, withIds } from "../with-ids.ts";

/** The round of every builder's board until January 2027. */
export const ROUND = "2026/27";

/** An instant by the clock on the wall: `at("2026-03-02 09:00")`, in London unless another zone is named. */
export function at(local: string, zone = "Europe/London"): Instant {
  const time = DateTime.fromFormat(local, "yyyy-MM-dd HH:mm", { zone });
  if (!time.isValid) throw new Error(`not a time: ${local}`);
  return time.toUTC().toISO();
}

/** So many questions of one audience: `csp-1`, `csp-2`, … */
export function questions(count: number, prefix = "csp"): Question[] {
  return Array.from({ length: count }, (_, index) => ({
    id: questionId(prefix, `${index + 1}`),
    audience: "Community Safety Partnership",
    text: `Question ${index + 1}?`,
    options: [],
    helps: "Name who leads.",
    retired: false,
  }));
}

const people: Plain<Board["people"]> = Object.fromEntries(
  ["Ada Chair", "Sam Secretary", "Mo Member", "Nia Member", "Ola Observer", "Una Outsider"].map(
    (name, index) => [`p${index + 1}`, { id: `p${index + 1}`, name, accounts: {} }],
  ),
);

/** A board with sensible settings, and what a test wants otherwise. */
export function board(changes: Plain<Partial<Board>> = {}): Board {
  return withIds({
    id: "csp",
    name: "Community Safety Partnership",
    organisation: "Borchester City Council",
    prefix: null,
    timezone: "Europe/London",
    nation: "england-and-wales",
    closedDays: [],
    questions: questions(8),
    channels: ["local:csp"],
    people,
    chair: "p1",
    secretaries: ["p2"],
    members: ["p3", "p4"],
    observers: ["p5"],
    owners: {},
    deputies: {},
    deputy: null,
    operators: [],
    prompts: { schedule: "0 9 * * 1", questions: 2, atOnce: false, anyDay: false },
    nudges: { afterWorkingDays: 5, max: 3, at: "10:00" },
    meetings: ["2026-04-21T14:00", "2026-07-14T14:00"],
    digest: { rule: { kind: "clear-days", count: 5 }, at: "09:00" },
    round: { starts: "2026-01-05" },
    ...changes,
  });
}

/** The settings of prompts, with some changed. */
export function prompts(changes: Partial<Board["prompts"]>): { prompts: Board["prompts"] } {
  return { prompts: { ...board().prompts, ...changes } };
}

/** The settings of nudges, with some changed. */
export function nudges(changes: Partial<Board["nudges"]>): { nudges: Board["nudges"] } {
  return { nudges: { ...board().nudges, ...changes } };
}
