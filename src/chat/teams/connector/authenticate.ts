import { z } from "zod";
import type { SingleShotAuthentication } from "./single-shot-auth.ts";

/** Whether a request comes from Teams. */
export type CallerCheck = "let in" | "refused" | "out of time" | "cannot tell";

type Authentication = Pick<SingleShotAuthentication, "authenticateRequest">;

/** Asks the SDK who sent a request. `body` was read by `readActivity`, `header` is its `Authorization`. */
export async function authenticate(
  authentication: Authentication,
  body: unknown,
  header: string,
): Promise<CallerCheck> {
  try {
    // The SDK looks only at the sender's address and the channel of it.
    const activity = body as Parameters<Authentication["authenticateRequest"]>[0];
    await authentication.authenticateRequest(activity, header);
    return "let in";
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    // The SDK has one error for a wrong signature and another for keys that could not be fetched, neither with a name.
    const noKeys = error.name === "FetchError" || error.message.startsWith("Failed to load");
    return noKeys ? "cannot tell" : "refused";
  }
}

/** Who signs what comes from Teams. */
const TEAMS = "https://api.botframework.com";
/** In seconds: how far the clocks of Microsoft and of this machine may differ. */
const SKEW = 300;
/** In seconds: later than this is no time that can be written. */
const FAR = 8_640_000_000_000;

const header = z.object({ alg: z.string().startsWith("RS"), kid: z.string() });
const claims = z.object({
  iss: z.literal(TEAMS),
  aud: z.string(),
  exp: z.number(),
  nbf: z.number().optional(),
});

/**
 * Whether an `Authorization` says of itself that it is from Teams, for this bot and for now. What does not is refused
 * before the SDK sees it, which would write to the log about each, and lets in Microsoft's old emulator as well, by
 * which whoever holds the bot's secret could speak as anybody. Whether it tells the truth is for the SDK to find out.
 *
 * @param now in milliseconds
 */
export function looksSigned(authorization: string, appId: string, now: number): boolean {
  const told = claimsIn(authorization, appId);
  return told !== null && isInTime(told, now);
}

/** Whether all that is wrong with an `Authorization` is that it is not for now: the clock of this machine may be off. */
export function isOutOfTime(authorization: string, appId: string, now: number): boolean {
  const told = claimsIn(authorization, appId);
  return told !== null && !isInTime(told, now);
}

/** From when to when an `Authorization` says that it is valid. Nobody has looked whether it tells the truth. */
export function validity(authorization: string): string {
  const { nbf, exp } = claims.safeParse(decoded(partsOf(authorization).payload)).data ?? {};
  const [from, until] = [nbf, exp].map((at) =>
    at === undefined || Math.abs(at) > FAR ? "?" : new Date(at * 1000).toISOString(),
  );
  return `from ${from} until ${until}`;
}

type Claims = z.infer<typeof claims>;

function claimsIn(authorization: string, appId: string): Claims | null {
  const parts = partsOf(authorization);
  const told = claims.safeParse(decoded(parts.payload)).data;
  return told?.aud === appId && header.safeParse(decoded(parts.header)).success ? told : null;
}

function isInTime({ exp, nbf }: Claims, now: number): boolean {
  const seconds = now / 1000;
  return exp > seconds - SKEW && (nbf === undefined || nbf < seconds + SKEW);
}

function partsOf(authorization: string): { readonly header: string; readonly payload: string } {
  const [, first = "", second = ""] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/i.exec(authorization) ?? [];
  return { header: first, payload: second };
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
