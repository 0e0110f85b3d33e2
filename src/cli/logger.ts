import pino from "pino";
import { LOG_EVENTS, type Log } from "../log/log-events.ts";
import { maskSecrets } from "./mask-secrets.ts";

/**
 * The log: one JSON object a line on standard error, so that standard output stays for people. It carries
 * facts about what happened, never anybody's words, and no secret whoever logs it. `SOC_LOG` sets the level (debug, info,
 * warn, error, silent); left out, it is `info`, and `warn` in a terminal, where somebody wants to read the address.
 */
export function openLog(level: string | undefined): Log {
  const usual = process.stderr.isTTY ? "warn" : "info";
  const logger = pino(
    {
      level: level ?? usual,
      base: null,
      formatters: { log: maskSecrets },
      timestamp: pino.stdTimeFunctions.isoTime,
    },
    pino.destination({ fd: 2, sync: true }),
  );
  return (event, facts) => logger[LOG_EVENTS[event].level]({ event, ...facts });
}
