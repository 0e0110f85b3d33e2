import { ExpectedError } from "../core/model/errors.ts";
import { nearest } from "../core/reading/find-person.ts";

/** The board that somebody names at the command line, in any case. Raises `no-board` with those there are. */
export function boardNamed<T>(id: string, all: readonly T[], idOf: (one: T) => string): T {
  const found = all.find((one) => idOf(one) === id.toLowerCase());
  if (found !== undefined) return found;
  const ids = all.map(idOf);
  const near = nearest(id, ids);
  throw new ExpectedError(
    "no-board",
    `Cannot find a board "${id}".`,
    near === null
      ? `The boards are ${ids.join(", ")}.`
      : `Did you mean ${near}? The boards are ${ids.join(", ")}.`,
  );
}
