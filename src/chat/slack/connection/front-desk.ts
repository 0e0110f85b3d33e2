import type { Log } from "../log.ts";
import type { Deliver } from "./bolt-app.ts";
import type { UnderWay } from "./under-way.ts";

/** Takes in whatever Slack sends, over either connection. */
export type FrontDesk = {
  /**
   * Resolves to what Slack is to be answered once it may be: an event once it is kept, everything else at once. Rejects
   * with what kept an event from being kept; Slack must then not be told that it was. `early` answers before that.
   */
  take(body: Record<string, unknown>, early: ((answer: unknown) => Promise<void>) | null): Promise<unknown>;
};

/** Opens the desk. `limited` is told when Slack holds events back because there are too many. */
export function frontDesk(options: {
  readonly deliver: Deliver;
  readonly underWay: UnderWay;
  readonly limited: () => Promise<void>;
  readonly log: Log;
}): FrontDesk {
  const { deliver, underWay, limited, log } = options;
  return {
    take: (body, early) =>
      underWay.during(async () => {
        if (underWay.isClosing()) throw new Error("the bot is stopping");
        if (body.type === "app_rate_limited") {
          underWay.afterwards(limited);
          return undefined;
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
          log("slack event not kept", { because: error instanceof Error ? error.message : String(error) });
          throw error;
        }
        return answer;
      }),
  };
}
