import type { Item, Status } from "../model/item.ts";

/**
 * How an item stands: planned → open → answered → accepted or not applicable. Wanting more evidence opens it until a
 * reply, or an edit of one, is newer than that decision; losing the last live reply opens an answered one.
 */
export function statusOf(item: Item): Status {
  const { decision } = item;
  if (decision?.outcome === "accepted" || decision?.outcome === "not-applicable") return decision.outcome;
  if (item.asked === null) return "planned";
  const answered = item.newestAt !== null && (decision === null || item.newestAt > decision.at);
  return answered ? "answered" : "open";
}

/** Closed: accepted or not applicable. */
export function isClosed(item: Item): boolean {
  const status = statusOf(item);
  return status === "accepted" || status === "not-applicable";
}
