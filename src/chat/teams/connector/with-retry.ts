import { setTimeout as pause } from "node:timers/promises";
import type { TokenSource } from "../credentials/token-source.ts";
import { type ConnectorError, readConnectorError } from "./connector-error.ts";

/** In milliseconds: the pauses before another try. */
const PAUSES = [250, 750, 1_500];
/**
 * In seconds: the longest pause that Teams may ask for and is waited out here. The bot comes back for longer ones, and
 * whoever pressed a button waits for an answer meanwhile.
 */
const SHORT = 3;

/** What may be tried again at once. 412 and 409 mean that nothing was done; an update may be done twice. */
function mayRepeat({ failure }: ConnectorError, repeatable: boolean): boolean {
  if (failure.kind === "unreachable") return true;
  if (failure.kind === "unanswered") return repeatable;
  if (failure.kind !== "answered") return false;
  const { status } = failure;
  return status === 412 || status === 409 || (repeatable && [500, 502, 503, 504].includes(status));
}

/** In seconds: a short pause that Teams asked for, having done nothing; null if it did not. */
function pauseAskedFor({ failure }: ConnectorError): number | null {
  if (failure.kind !== "answered" || failure.status !== 429 || failure.retryAfter === null) return null;
  return failure.retryAfter <= SHORT ? failure.retryAfter : null;
}

/**
 * Does something on the line to Teams, again where that can do no harm. Rejects with a `ConnectorError`, or with a bug.
 *
 * @param repeatable whether doing it twice is as good as once
 */
export async function withRetry<T>(repeatable: boolean, act: () => Promise<T>): Promise<T> {
  for (let tries = 0; ; tries += 1) {
    try {
      return await act();
    } catch (error) {
      const failed = readConnectorError(error);
      if (failed === null) throw error;
      const wait = PAUSES[tries];
      const asked = pauseAskedFor(failed);
      if (wait === undefined || !(asked !== null || mayRepeat(failed, repeatable))) throw failed;
      await pause(Math.max(wait, 1000 * (asked ?? 0)));
    }
  }
}

/**
 * Does something on the line to Teams; where Teams does not accept the token, which may have been taken back before its
 * time, once more with a new one: nothing was done then. Rejects with what `act` rejects with.
 */
export async function withFreshToken<T>(
  tokens: Pick<TokenSource, "forget">,
  act: () => Promise<T>,
): Promise<T> {
  try {
    return await act();
  } catch (error) {
    const failure = readConnectorError(error)?.failure;
    if (failure?.kind !== "answered" || failure.status !== 401) throw error;
    tokens.forget("https://api.botframework.com");
    return await act();
  }
}
