import type { UserRef } from "../../../core/model/ids.ts";
import type { Instant } from "../../../core/model/time.ts";
import { userWith } from "../address.ts";
import type { Activity } from "./activity.ts";

/** Who did something, what it is called, and when. */
export type Actor = {
  readonly id: string;
  readonly user: UserRef;
  readonly name: string;
  readonly at: Instant;
};

/**
 * Reads that from an activity. The account is known by the id its organisation gave it, which all apps see alike; a
 * guest may have none. Events often leave the name out. `id` is one per action and the same each time it is delivered:
 * Teams' own ids are unique only in their conversation.
 */
export function actorOf(activity: Activity, now: Instant): Actor {
  const { from, conversation, id, type, timestamp } = activity;
  const at = Date.parse(timestamp ?? "");
  return {
    id: `teams ${conversation.id} ${id ?? `${type} ${from.id} ${timestamp ?? ""}`}`,
    user: userWith(from.aadObjectId ?? from.id),
    name: from.name ?? "Somebody",
    at: Number.isNaN(at) ? now : new Date(at).toISOString(),
  };
}
