import { countOthers } from "../model/count-others.ts";
import type { Desk } from "./desk.ts";
import { keep } from "./keep.ts";

/**
 * Takes what is on the screen as seen, and remembers it for whoever is acting. A channel that holds fewer messages than
 * were once seen (deleted, or another data directory) counts from what it holds, so that the next one shows as new.
 */
export function markSeen(desk: Desk): void {
  const { messages, acting, route, seen } = desk.get();
  const next = { ...seen };
  for (const [channel, list] of Object.entries(messages)) {
    const count = countOthers(list, acting);
    const open = channel === route.channel && document.visibilityState === "visible";
    next[channel] = open ? count : Math.min(next[channel] ?? 0, count);
  }
  if (JSON.stringify(next) === JSON.stringify(seen)) return;
  desk.change((state) => ({ ...state, seen: next }));
  keep(`seen.${acting}`, next);
}
