import { setTimeout as sleep } from "node:timers/promises";
import { identity, type Self } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { startError } from "./start-error.ts";

/** In milliseconds: the waits before the bot's own identity is asked for again, as at a start before the network is up. */
const WAITS = [500, 1500];

/** Who the bot is. Rejects with an `ExpectedError` if Slack does not know it, or cannot be reached for some seconds. */
export async function identify(api: Pick<SlackApi, "call">, now: () => number): Promise<Self> {
  for (const wait of [...WAITS, null]) {
    try {
      return await identity(api);
    } catch (error) {
      const isPassing = error instanceof SlackRefusal && error.fault.kind !== "not-allowed";
      if (!isPassing || wait === null) throw startError(error, "bot", now());
      await sleep(wait);
    }
  }
  throw new Error("unreachable");
}
