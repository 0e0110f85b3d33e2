import type { Instant } from "../core/names/time.ts";
import type { Log } from "../log/log-events.ts";
import { diskRecords } from "../store/disk-records.ts";
import { openDiskStore } from "../store/disk-store.ts";
import type { Records, Store } from "../store/store.ts";
import type { Environment } from "./environment.ts";

type Where = Pick<Environment, "data">;

/** Opens the store of this environment for the one bot that writes to it. Raises what the store does, `held` among it. */
export function openStore(
  { data }: Where,
  organisation: string,
  now: () => Instant,
  log: Log,
): Promise<Store> {
  return openDiskStore({ directory: data, organisation, now, log });
}

/** What that store holds, for commands that read it while a bot may be running. */
export function recordsOf({ data }: Where): Records {
  return diskRecords(data);
}
