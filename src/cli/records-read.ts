import { within } from "../async/within.ts";
import type { Log } from "../log/log-events.ts";
import type { Store } from "../store/store.ts";

/** In milliseconds: how long the bot keeps silent after a start while its records are read from end to end. */
const PATIENCE = 10_000;

/**
 * Waits until all records were read, so that nothing is said on damaged ones; where there are so many that it takes longer,
 * the reading goes on behind, and `failed` is told of what it finds. Rejects with what was found in time.
 */
export async function recordsRead(
  store: Pick<Store, "verified">,
  log: Log,
  failed: (error: unknown) => void,
  patience = PATIENCE,
): Promise<void> {
  const reading = store.verified().then(
    () => ({ kind: "whole" as const }),
    (error: unknown) => ({ kind: "damaged" as const, error }),
  );
  const read = await within<Awaited<typeof reading> | null>(patience, reading, null);
  if (read?.kind === "damaged") throw read.error;
  if (read !== null) return;
  log("records-still-read", {});
  void reading.then((found) => {
    if (found.kind === "damaged") failed(found.error);
  });
}
