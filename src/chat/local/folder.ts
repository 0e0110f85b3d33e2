import { join } from "node:path";

/** Where in a data directory the local workspace keeps its files. */
export function localFolder(data: string): string {
  return join(data, "local");
}

/** The file of its clock, within that folder. */
export const CLOCK = "clock.json";
