import { asChannelRef, type ChannelRef } from "../../../../core/names/ids.ts";
import { directChannel } from "../../../../core/names/local-channel.ts";
import { countOthers } from "../model/count-others.ts";
import { formatRoute, parseRoute } from "../model/route.ts";
import { keep } from "./browser-memory.ts";
import type { Store } from "./store.ts";

/** Opens a channel, and a thread in it. With `replace` the place that is left is not one to go back to. */
export function goTo(channel: ChannelRef, options: { root?: string | null; replace?: boolean } = {}): void {
  const address = formatRoute(channel, options.root);
  if (options.replace) location.replace(address);
  else location.hash = address;
}

/**
 * Takes what is on the screen as seen, and remembers it for whoever is acting. A channel that holds fewer messages than
 * were once seen (deleted, or another data directory) counts from what it holds, so that the next one shows as new.
 */
export function markSeen(store: Store): void {
  const { messages, acting, route, seen } = store.get();
  const next = { ...seen };
  for (const [id, list] of Object.entries(messages)) {
    const channel = asChannelRef(id);
    const count = countOthers(list, acting);
    const open = channel === route.channel && document.visibilityState === "visible";
    next[channel] = open ? count : Math.min(next[channel] ?? 0, count);
  }
  if (JSON.stringify(next) === JSON.stringify(seen)) return;
  store.change((state) => ({ ...state, seen: next }));
  keep(`seen.${acting}`, next);
}

/** Keeps the page where its address says: links, back and forward. An empty address leads to the first channel. */
export function followAddress(store: Store): void {
  const follow = (): void => {
    const { acting, channels, route: before } = store.get();
    const route = parseRoute(location.hash, acting);
    if (route.channel === null) {
      goTo(channels[0]?.id ?? directChannel(acting), { replace: true });
      return;
    }
    if (JSON.stringify(route) !== JSON.stringify(before)) store.change((state) => ({ ...state, route }));
    markSeen(store);
  };
  addEventListener("hashchange", follow);
  document.addEventListener("visibilitychange", () => markSeen(store));
  follow();
}
