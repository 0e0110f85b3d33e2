import type { Place } from "../../../core/model/delivery.ts";
import type { DeliveryKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { TeamsContext } from "../context.ts";
import type { Trace } from "../memory/sent-log.ts";
import { markOf, oldMarkOf } from "../outgoing/mark-of.ts";
import { placeName } from "./target.ts";

/** What says most comes first. */
const TELLING: readonly Trace["kind"][] = ["said", "tried", "not said", "unknown"];

/**
 * What the log knows of a delivery, and by which mark. Beside that of today the mark of version 0.1 is sought, under which it
 * may have been tried before the bot was brought up to date.
 */
export function traceOf(
  { sentLog, installation }: Pick<TeamsContext, "sentLog" | "installation">,
  place: Place,
  key: DeliveryKey,
  since: Instant,
): { readonly mark: string; readonly trace: Trace } {
  const name = placeName(place);
  const now = { mark: markOf(installation, key), trace: trace(markOf(installation, key)) };
  const old = { mark: oldMarkOf(key), trace: trace(oldMarkOf(key)) };
  return TELLING.indexOf(old.trace.kind) < TELLING.indexOf(now.trace.kind) ? old : now;

  function trace(mark: string): Trace {
    return sentLog.trace(mark, name, since);
  }
}
