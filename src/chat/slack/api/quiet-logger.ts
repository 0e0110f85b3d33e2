import { type Logger, LogLevel } from "@slack/web-api";
import type { Log } from "../../../log/log-events.ts";

/**
 * What Slack's libraries may write to the log: the errors they report, by their first words. Everything else they would
 * say can hold tokens and what people wrote.
 */
export function quietLogger(log: Log): Logger {
  const nothing = () => {};
  return {
    debug: nothing,
    info: nothing,
    warn: nothing,
    error: (first: unknown) => {
      const said = first instanceof Error ? `${first.name}: ${first.message}` : String(first);
      log("slack-library-error", {
        said: said.replace(/\bxox[a-z]-\S+|\bxapp-\S+|wss:\S+/g, "…").slice(0, 200),
      });
    },
    setLevel: nothing,
    getLevel: () => LogLevel.ERROR,
    setName: nothing,
  };
}
