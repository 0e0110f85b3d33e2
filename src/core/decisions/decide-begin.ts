import type { EventBody } from "../model/events.ts";
import type { Instant } from "../names/time.ts";
import type { Silence } from "../ownership/whose-channels.ts";

/** What becomes of somebody's word that no question stands in a board's channels yet. */
export type BeginDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused"; readonly because: "not asked for" | "something stands" };

/**
 * Decides on somebody's word that the bot may begin on a board. It is wanted only where nobody but people can look; where
 * posts are seen to stand, only the operator can take them over.
 */
export function decideBegin(silence: Silence | null, now: Instant): BeginDecision {
  if (silence === null) return { kind: "refused", because: "not asked for" };
  if (silence.code !== "channel-unseen") return { kind: "refused", because: "something stands" };
  return { kind: "decided", events: [{ kind: "claimed", through: now }] };
}
