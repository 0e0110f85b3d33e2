import { nearest } from "../core/reading/find-person.ts";
import type { Variables } from "./read-variables.ts";

/** Names as short as `PORT` and `HOST` are near too much that is somebody else's. */
const SHORTEST = 7;

/**
 * A line for each variable that is nobody's and near one of ours: somebody who wrote `SOC_DTA` would otherwise look for their
 * records in the wrong place. Its value is not told.
 */
export function misspelt(given: Variables, known: readonly string[]): string[] {
  const ours = known.filter((name) => name.length >= SHORTEST);
  return Object.keys(given)
    .filter((name) => !known.includes(name))
    .flatMap((name) => {
      const meant = nearest(name, ours);
      return meant === null
        ? []
        : [`The environment variable ${name} is not one of the bot's. Did you mean ${meant}?`];
    });
}
