import type { DeliveryKey } from "../model/ids.ts";
import type { BoardState } from "../model/state.ts";

/** How something stands that the bot was to say. `because` and `fix` are in words. */
export type DeliveryStanding =
  | { readonly kind: "said" }
  /** On its way: not tried yet, being tried, or waiting for a pause to end. */
  | { readonly kind: "coming" }
  | { readonly kind: "refused" | "in doubt"; readonly because: string; readonly fix: string }
  | { readonly kind: "given up"; readonly because: string };

/**
 * Looks how a delivery stands.
 *
 * @param givenUp why deliveries were given up, as far as that is known
 */
export function deliveryStanding(
  { pending }: Pick<BoardState, "pending">,
  key: DeliveryKey,
  givenUp: ReadonlyMap<DeliveryKey, string>,
): DeliveryStanding {
  const intended = pending.get(key);
  const because = givenUp.get(key);
  if (intended === undefined) return because === undefined ? { kind: "said" } : { kind: "given up", because };
  const { held } = intended;
  if (held === null || held.why === "pause") return { kind: "coming" };
  return {
    kind: held.why === "doubt" ? "in doubt" : "refused",
    because: held.because,
    fix: held.fix,
  };
}
