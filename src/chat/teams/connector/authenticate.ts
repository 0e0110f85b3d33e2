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
