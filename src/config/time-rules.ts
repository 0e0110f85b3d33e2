import { instantOf, localTimeOf } from "../core/calendar/calendar.ts";
import { cronFault } from "../core/calendar/cron.ts";
import { DEFAULT_ZONE } from "./plain-values.ts";
import { boardsOf, type Looked, type Rule, wrong } from "./settings-rules.ts";
import { oddCharacter } from "./yaml/odd-characters.ts";

/** What settings must keep to about times. */
export const timeRules: readonly Rule[] = [
  schedulesCome,
  meetingsAreInOrder,
  meetingsAreOnTheClock,
  digestsHaveOneRule,
  roundsStartEveryYear,
];

function schedulesCome(looked: Looked) {
  return boardsOf(looked).flatMap(({ board, path }) => {
    const schedule = board.prompts?.schedule;
    const fault = schedule === undefined ? null : cronFault(schedule);
    if (fault === null) return [];
    const fix =
      oddCharacter(schedule ?? "") ??
      'Write minute, hour, day of the month, month and day of the week, like "0 9 * * 1" for Mondays at 9.';
    return [wrong([...path, "prompts", "schedule"], `is "${schedule}", which ${fault}`, fix)];
  });
}

function meetingsAreInOrder(looked: Looked) {
  return boardsOf(looked).flatMap(({ board, path }) => {
    const meetings = (board.meetings ?? [])
      .map((at, index) => ({ at, index }))
      .filter(({ at }) => at !== undefined);
    return meetings.flatMap(({ at, index }, order) => {
      const before = meetings[order - 1]?.at;
      if (at === undefined || before === undefined || at > before) return [];
      const place = [...path, "meetings", index];
      return at === before
        ? [wrong(place, `is ${at}, which is listed already`, "Keep one of the two.")]
        : [
            wrong(
              place,
              `is ${at}, which is before ${before}`,
              "List the meetings in order, the earliest first.",
            ),
          ];
    });
  });
}

/** When the clocks go forward, an hour of the night is left out. */
function meetingsAreOnTheClock(looked: Looked) {
  return boardsOf(looked).flatMap(({ board, path }) => {
    const zone = board.timezone ?? looked.settings.timezone ?? DEFAULT_ZONE;
    return (board.meetings ?? []).flatMap((at, index) => {
      if (at === undefined || localTimeOf(instantOf(at, zone), zone) === at) return [];
      const problem = `is ${at}, a time that the clocks in ${zone} leave out that day`;
      return [
        wrong([...path, "meetings", index], problem, "Write a time before or after the clocks go forward."),
      ];
    });
  });
}

function digestsHaveOneRule(looked: Looked) {
  const rules = ["clearDays", "workingDays", "days"] as const;
  return boardsOf(looked).flatMap(({ board: { digest }, path }) => {
    if (digest === undefined) return [];
    const given = rules.filter((rule) => Object.hasOwn(digest, rule));
    if (given.length === 1) return [];
    const fix = "Keep exactly one of clearDays, workingDays and days, like { clearDays: 5 }.";
    const problem =
      given.length === 0 ? "does not say how long before the meeting" : `has ${given.join(" and ")}`;
    return [wrong([...path, "digest"], problem, fix)];
  });
}

function roundsStartEveryYear(looked: Looked) {
  return boardsOf(looked).flatMap(({ board, path }) => {
    const starts = board.round?.starts;
    if (!starts?.endsWith("-02-29")) return [];
    const problem = `is ${starts}, a date that does not come every year`;
    return [
      wrong([...path, "round", "starts"], problem, "Start the round on another day, like 28 February."),
    ];
  });
}
