import { join } from "node:path";
import { CLOCK, localFolder } from "../folder.ts";
import { readClockFile, type StoredClock } from "./clock-file.ts";

/**
 * What the clock of the local workspace in a data directory shows, also while a bot runs there; null before its first start.
 * Raises `damaged` or `disk`.
 */
export function storedClock(data: string): StoredClock | null {
  return readClockFile(join(localFolder(data), CLOCK));
}
