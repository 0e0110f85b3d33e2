import { parseRoute } from "../model/route.ts";
import type { Desk } from "./desk.ts";
import { direct } from "./direct.ts";
import { goTo } from "./go-to.ts";
import { markSeen } from "./mark-seen.ts";

/** Keeps the page where its address says: links, back and forward. An empty address leads to the first channel. */
export function followAddress(desk: Desk): void {
  const follow = (): void => {
    const { acting, channels, route: before } = desk.get();
    const asked = parseRoute(location.hash);
    const channel = asked.channel === "dm" ? direct(acting) : asked.channel;
    if (channel === null) {
      goTo(channels[0]?.id ?? direct(acting), { replace: true });
      return;
    }
    const route = { ...asked, channel };
    if (JSON.stringify(route) !== JSON.stringify(before)) desk.change((state) => ({ ...state, route }));
    markSeen(desk);
  };
  addEventListener("hashchange", follow);
  document.addEventListener("visibilitychange", () => markSeen(desk));
  follow();
}
