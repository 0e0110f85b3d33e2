import { Cron } from "croner";

type Field = { readonly name: string; readonly takes: string; readonly syntax: RegExp };

const LIST = /^(\*|(\d+|[a-z]{3})(-(\d+|[a-z]{3}))?)(\/\d+)?$/i;
const FIELDS: readonly Field[] = [
  { name: "second", takes: "0 to 59", syntax: LIST },
  { name: "minute", takes: "0 to 59", syntax: LIST },
  { name: "hour", takes: "0 to 23", syntax: LIST },
  {
    name: "day of the month",
    takes: "1 to 31, L, LW or 15W",
    syntax: /^(\?|L|LW|\d+W|(\*|\d+(-\d+)?)(\/\d+)?)$/i,
  },
  { name: "month", takes: "1 to 12 or JAN to DEC", syntax: LIST },
  {
    name: "day of the week",
    takes: "0 to 7 or SUN to SAT, 1#2 or 5L",
    syntax: /^(\?|(\d|[a-z]{3})#[1-5]|[0-7]L|(\*|(\d|[a-z]{3})(-(\d|[a-z]{3}))?)(\/\d+)?)$/i,
  },
];

/** Some instant to look forward from: whether a timetable ever comes does not depend on which. */
const SOME_DAY = new Date(Date.UTC(2001, 0, 1));

/**
 * What is wrong with a cron expression, as a phrase that follows on from it; null when it is right. Right is what
 * node-cron and croner both read, and read alike: five fields, or six with seconds in front. A day of the month and a
 * day of the week must both hold. An expression that names no day that ever comes (31 February) is wrong as well.
 */
export function cronFault(expression: string): string | null {
  const written = expression.trim().split(/\s+/).filter(Boolean);
  if (written.length !== 5 && written.length !== 6) {
    return `has ${written.length} field${written.length === 1 ? "" : "s"} instead of 5 or 6`;
  }
  const fields = FIELDS.slice(FIELDS.length - written.length);
  for (const [index, field] of fields.entries()) {
    const value = written[index] ?? "";
    const alone = fields.map((_, other) => (other === index ? value : "*")).join(" ");
    const parts = value.split(",");
    const wellFormed =
      parts.every((part) => field.syntax.test(part)) && (value === "?" || !parts.includes("?"));
    if (!wellFormed || cronOf(alone) === null) {
      return `has "${value}" for the ${field.name}, which takes ${field.takes}`;
    }
  }
  return cronOf(written.join(" "))?.nextRun(SOME_DAY) ? null : "names a day that never comes";
}

function cronOf(expression: string): Cron | null {
  try {
    return new Cron(expression, { domAndDow: true, paused: true, timezone: "UTC" });
  } catch {
    return null;
  }
}
