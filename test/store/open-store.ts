import type { Log } from "../../src/log/log-events.ts";
import { openDiskStore } from "../../src/store/disk-store.ts";
import type { Store } from "../../src/store/store.ts";

/** By the clock of every store that a test opens. */
export const NOW = "2026-06-01T09:00:00.000Z";

/** The store on disk, of one organisation, and by a clock that stands still. */
export function openStore(directory: string, log: Log = () => undefined): Promise<Store> {
  return openDiskStore({ directory, organisation: "Abermor Council", now: () => NOW, log });
}
