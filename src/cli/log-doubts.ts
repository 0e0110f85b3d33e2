import type { Instant } from "../core/names/time.ts";
import type { Log } from "../log/log-events.ts";
import type { SettingsFile } from "./settings-source.ts";

/** Tells the log what the settings say that is hardly meant; they are in force all the same. */
export function logDoubts({ warnings }: Pick<SettingsFile, "warnings">, now: Instant, log: Log): void {
  for (const { file, at, place, problem, fix } of warnings(now))
    log("settings-doubtful", { file, line: at?.line ?? null, because: `${place} ${problem}`.trim(), fix });
}
