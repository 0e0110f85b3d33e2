import { setTimeout as pause } from "node:timers/promises";
import { type LineError, readLineError } from "./line-error.ts";

/** In milliseconds: the pauses before another try. */
const PAUSES = [250, 750, 1_500];

/** What may be tried again at once. 412 and 409 mean that nothing was done; an update may be done twice. */
function mayRepeat({ failure }: LineError, repeatable: boolean): boolean {
  if (failure.kind === "unreachable") return true;
  if (failure.kind === "unanswered") return repeatable;
  if (failure.kind !== "answered") return false;
  const { status } = failure;
  return status === 412 || status === 409 || (repeatable && [500, 502, 503, 504].includes(status));
}

/**
 * Does something on the line to Teams, again where that can do no harm. Rejects with a `LineError`, or with a bug.
 *
 * @param repeatable whether doing it twice is as good as once
 */
export async function withPatience<T>(repeatable: boolean, act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const failed = readLineError(error);
      if (failed === null) throw error;
      const wait = PAUSES[tries];
      if (wait === undefined || !mayRepeat(failed, repeatable)) throw failed;
      await pause(wait);
    }
  }
}
