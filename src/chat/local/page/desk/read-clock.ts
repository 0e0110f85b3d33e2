import { Refusal } from "../wire/refusal.ts";
import { request } from "../wire/request.ts";
import type { Clock } from "../wire/wire.ts";

/** The bot's clock, or null where it cannot be moved: there the page shows no clock at all. */
export async function readClock(): Promise<Clock | null> {
  return request<Clock>("GET", "/local/clock").catch((fault: unknown) => {
    if (fault instanceof Refusal && fault.status === 404) return null;
    throw fault;
  });
}
