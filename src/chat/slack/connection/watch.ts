import type { Health } from "./health.ts";

/** From which failure on people are told. */
const ALARMING = 2;

/**
 * Looks now and then whether Slack still knows the bot and can be reached: a bot that nobody speaks to would not find out
 * otherwise. `look` tells whether it could be reached; `back` is told when it can be again after it could not. Returns what
 * ends it: a look that is under way then comes to nothing.
 */
export function watch(options: {
  readonly look: () => Promise<boolean>;
  readonly health: Health;
  readonly back: () => void;
  /** In milliseconds. */
  readonly every: number;
}): () => void {
  const { look, health, back, every } = options;
  let failures = 0;
  let ended = false;
  const timer = setInterval(async () => {
    const reached = await look();
    if (ended) return;
    failures = reached ? 0 : failures + 1;
    if (failures >= ALARMING) {
      health.set("reach", { code: "slack-unreachable", facts: {} });
    } else if (reached && !health.is("reach")) {
      health.set("reach", null);
      back();
    }
  }, every);
  timer.unref();
  return () => {
    ended = true;
    clearInterval(timer);
  };
}
