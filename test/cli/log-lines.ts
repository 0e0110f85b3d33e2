import type { LogEvent } from "../../src/log/log-events.ts";

/** A line of the log. `level` is a number: 20, 30, 40 and 50 for debug, info, warn and error. */
export type LogLine = { readonly event: LogEvent; readonly level: number } & Readonly<
  Record<string, unknown>
>;

/** The lines of the log that a process wrote to its standard error. */
export function logLines(written: string): LogLine[] {
  return written
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => JSON.parse(line));
}
