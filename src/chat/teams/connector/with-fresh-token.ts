import type { TokenSource } from "../credentials/token-source.ts";
import { readConnectorError } from "./connector-error.ts";

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
