import type { InFlight } from "../../../async/in-flight.ts";
import type { Log } from "../../../log/log-events.ts";
import type { Deliver } from "./bolt-app.ts";

/** How Slack is told that something arrived. */
export type Acknowledging = {
  /** At once, where Slack does not want to wait for more than three seconds and nothing has to be kept; null where it cannot. */
  readonly early: ((answer: unknown) => Promise<void>) | null;
  /** In the end, unless it was answered before. */
  readonly last: (answer: unknown) => Promise<void>;
};

/** Takes in whatever Slack sends, over either connection. */
export type Dispatcher = {
  /**
   * Has Slack answered as soon as it may be: about an event once it is kept, about everything else at once. Rejects with
   * what kept an event from being kept, and then has not answered; Slack must not be told that it was.
   */
  take(body: Record<string, unknown>, acknowledging: Acknowledging): Promise<void>;
};

/** Opens it. `limited` is told when Slack holds events back because there are too many. */
export function createDispatcher(options: {
  readonly deliver: Deliver;
  readonly inFlight: InFlight;
  readonly limited: () => Promise<void>;
  readonly log: Log;
}): Dispatcher {
  const { deliver, inFlight, limited, log } = options;
  return {
    take: (body, { early, last }) =>
      inFlight.during(async () => {
        if (inFlight.isClosing()) throw new Error("the bot is stopping");
        if (body.type === "app_rate_limited") {
          inFlight.afterwards(limited);
          return await last(undefined);
        }
        let answer: unknown;
        // Bolt acknowledges an event before it does anything with it; that is put off until it is done.
        const isEvent = body.type === "event_callback" || body.event !== undefined;
        try {
          await deliver(body, async (given) => {
            answer = given;
            if (!isEvent) await early?.(given);
          });
        } catch (error) {
          log("slack-event-not-kept", { because: error instanceof Error ? error.message : String(error) });
          throw error;
        }
        await last(answer);
      }),
  };
}
