import type { ItemView } from "../../core/views/views.ts";

/** How an item stands, in a word or two: `open, more evidence wanted`. Says nothing that changes as days go by. */
export function statusWords({ status, decision }: Pick<ItemView, "status" | "decision">): string {
  switch (status) {
    case "planned":
      return "not asked yet";
    case "open":
      return decision?.outcome === "more-evidence" ? "open, more evidence wanted" : "open";
    case "answered":
      return "answered";
    case "accepted":
      return "accepted";
    case "not-applicable":
      return "not applicable";
  }
}
