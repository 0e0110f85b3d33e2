import type { KeptReason } from "../model/reason.ts";
import type { BoardState } from "../model/state.ts";
import type { DeliveryKey } from "../names/ids.ts";

/** How something stands that the bot was to say. */
export type DeliveryStanding =
  | { readonly kind: "said" }
  /** On its way: not tried yet, being tried, or waiting for a pause to end. */
  | { readonly kind: "coming" }
  | { readonly kind: "refused" | "in doubt" | "given up"; readonly reason: KeptReason };

/**
 * Looks how a delivery stands.
 *
 * @param givenUp why deliveries were given up, as far as that is known
 */
export function deliveryStanding(
  { pending }: Pick<BoardState, "pending">,
  key: DeliveryKey,
  givenUp: ReadonlyMap<DeliveryKey, KeptReason>,
): DeliveryStanding {
  const intended = pending.get(key);
  const reason = givenUp.get(key);
  if (intended === undefined) return reason === undefined ? { kind: "said" } : { kind: "given up", reason };
  const { held } = intended;
  if (held === null || held.why === "pause") return { kind: "coming" };
  return { kind: held.why === "doubt" ? "in doubt" : "refused", reason: held.reason };
}
