import { localTimeOf } from "../core/calendar/calendar.ts";
import type { Instant } from "../core/names/time.ts";
import { DEFAULT_ZONE } from "./plain-values.ts";
import { doubt, type Warn } from "./warnings.ts";
import type { Finding } from "./yaml/check-shape.ts";
import type { Path } from "./yaml/yaml-file.ts";

/** Zones in which it is another time than where the boards are: another country's, or one without summer time. */
export const zonesAreOfThisCountry: Warn = ({ settings, now }) => {
  const own = settings.boards.flatMap(({ timezone }, index) =>
    timezone === settings.timezone ? [] : zoneDoubt(["boards", index, "timezone"], timezone, now),
  );
  return [...zoneDoubt(["timezone"], settings.timezone, now), ...own];
};

function zoneDoubt(path: Path, zone: string, now: Instant): Finding[] {
  const year = now.slice(0, 4);
  const [winter, summer] = [`${year}-01-15T12:00:00.000Z`, `${year}-07-15T12:00:00.000Z`];
  const isSame = (noon: Instant) => localTimeOf(noon, zone) === localTimeOf(noon, DEFAULT_ZONE);
  if (isSame(winter) && isSame(summer)) return [];
  const problem = isSame(winter)
    ? `is ${zone}, which has no summer time: from March to October everything comes an hour late`
    : `is ${zone}: when it is 12:00 in London in January, it is ${localTimeOf(winter, zone).slice(11)} there`;
  return [doubt(path, problem, `Did you mean ${DEFAULT_ZONE}?`)];
}
