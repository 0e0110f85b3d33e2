import { z } from "zod";
import type { SingleShotAuthentication } from "./single-shot-auth.ts";

/** Whether a request comes from Teams. */
export type CallerCheck = "let in" | "refused" | "cannot tell";

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
  const [, first = "", second = ""] = /^Bearer ([\w-]+)\.([\w-]+)\.[\w-]+$/i.exec(authorization) ?? [];
  const told = claims.safeParse(decoded(second)).data;
  if (told === undefined || !header.safeParse(decoded(first)).success) return false;
  const seconds = now / 1000;
  return (
    told.aud === appId && told.exp > seconds - SKEW && (told.nbf === undefined || told.nbf < seconds + SKEW)
  );
}

function decoded(part: string): unknown {
  try {
    return JSON.parse(Buffer.from(part, "base64url").toString("utf8"));
  } catch {
    return null;
  }
}
