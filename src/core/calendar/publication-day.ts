import type { PublicationRule } from "../model/board.ts";
import type { Day } from "../model/time.ts";
import { addDays } from "./calendar.ts";
import { addWorkingDays, type WorkingCalendar, workingDayUntil } from "./working-days.ts";

/**
 * The last day on which the papers of a meeting may be published; always a working day.
 *
 * Clear days exclude the day of publication and the day of the meeting, and count working days only: five for
 * principal councils in England (LGA 1972 s.100A(6)(a) and s.100B as amended by SI 2002/715), three in Wales
 * (s.100BA). Working days and days count back from the meeting itself.
 */
export function publicationDay(meeting: Day, rule: PublicationRule, calendar: WorkingCalendar): Day {
  switch (rule.kind) {
    case "clear-days": {
      const firstClear = addWorkingDays(meeting, -rule.count, calendar);
      return workingDayUntil(addDays(firstClear, -1), calendar);
    }
    case "working-days":
      return workingDayUntil(addWorkingDays(meeting, -rule.count, calendar), calendar);
    case "days":
      return workingDayUntil(addDays(meeting, -rule.count), calendar);
  }
}
