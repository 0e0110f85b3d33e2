const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];
const MONTHS = "January February March April May June July August September October November December".split(
  " ",
);

/** How instants are shown in the board's zone. */
export type BoardTimes = {
  /** `14:00` */
  hour(at: string): string;
  /** `2026-12-08`, to tell one day from another. */
  day(at: string): string;
  /** `Tuesday 8 December 2026` */
  longDay(at: string): string;
  /** `Tue 8 Dec 2026, 14:00` */
  full(at: string): string;
  /** `2026-12-08T14:00`, as a date-time field holds it. */
  wall(at: string): string;
};

/**
 * Ways to write instants in one zone. The words are ours, not the browser's, so that they read the same everywhere:
 * newer browsers write "Sept" where older ones write "Sep".
 */
export function boardTimes(zone: string): BoardTimes {
  const format = new Intl.DateTimeFormat("en-GB", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
  });
  const wall = (at: string): string => {
    const part = Object.fromEntries(
      format.formatToParts(new Date(at)).map(({ type, value }) => [type, value]),
    );
    return `${part.year}-${part.month}-${part.day}T${part.hour}:${part.minute}`;
  };
  const day = (at: string): string => wall(at).slice(0, 10);
  const hour = (at: string): string => wall(at).slice(11);
  const words = (at: string): { weekday: string; date: number; month: string; year: string } => {
    const date = new Date(`${day(at)}T00:00:00Z`);
    return {
      weekday: DAYS[date.getUTCDay()] ?? "",
      date: date.getUTCDate(),
      month: MONTHS[date.getUTCMonth()] ?? "",
      year: day(at).slice(0, 4),
    };
  };
  return {
    wall,
    day,
    hour,
    longDay: (at) => {
      const { weekday, date, month, year } = words(at);
      return `${weekday} ${date} ${month} ${year}`;
    },
    full: (at) => {
      const { weekday, date, month, year } = words(at);
      return `${weekday.slice(0, 3)} ${date} ${month.slice(0, 3)} ${year}, ${hour(at)}`;
    },
  };
}
