import type { Delivery } from "../../core/model/delivery.ts";

/** Whether a delivery is said together with those of other boards that have the same key: the nudge to an owner. */
export function isShared({ saying }: Delivery): boolean {
  return saying.kind === "nudge-owner";
}
