import { parseArgs } from "node:util";
import { FAULTS, type FaultName, type PlatformName } from "./schedule/schedule.ts";

/** What is wanted of a run of the torture. */
export type Options = {
  /** Which seeds are run. */
  readonly seeds: readonly number[];
  /** The one platform; null lets the seed choose. */
  readonly platform: PlatformName | null;
  /** Faults that are left out. */
  readonly without: readonly FaultName[];
  /** How many run at once. */
  readonly atOnce: number;
};

const PLATFORMS: readonly PlatformName[] = ["local", "slack", "teams"];

/** Reads the command line. Raises an `Error` that says what may be given. */
export function readOptions(given: readonly string[], cores: number): Options {
  const { values } = parseArgs({
    args: [...given],
    options: {
      seeds: { type: "string", default: "20" },
      first: { type: "string", default: "1" },
      seed: { type: "string" },
      platform: { type: "string" },
      without: { type: "string", default: "" },
      "at-once": { type: "string", default: String(cores) },
    },
  });
  const [first, count] = [whole("first", values.first, 0), whole("seeds", values.seeds, 1)];
  const seeds =
    values.seed === undefined
      ? Array.from({ length: count }, (_, index) => first + index)
      : [whole("seed", values.seed, 0)];
  return {
    seeds,
    platform: values.platform === undefined ? null : oneOf("platform", values.platform, PLATFORMS),
    without: values.without
      .split(",")
      .filter((name) => name !== "")
      .map((name) => oneOf("without", name, FAULTS)),
    atOnce: whole("at-once", values["at-once"], 1),
  };
}

function whole(name: string, given: string, least: number): number {
  const number = Number(given);
  if (/^\d{1,9}$/.test(given) && number >= least) return number;
  throw new Error(`--${name} takes a whole number from ${least} on, not ${JSON.stringify(given)}.`);
}

function oneOf<T extends string>(name: string, given: string, known: readonly T[]): T {
  const found = known.find((each) => each === given);
  if (found !== undefined) return found;
  throw new Error(`--${name} takes ${known.join(", ")}, not ${JSON.stringify(given)}.`);
}
