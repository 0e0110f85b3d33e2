import { useEffect, useRef } from "preact/hooks";
import type { Route } from "../../model/route.ts";
import { paneOf } from "../../store/conversations.ts";

/** Whether one can type without a keyboard coming up over half the screen. */
const hasKeyboard = (): boolean => matchMedia("(hover: hover)").matches;

/**
 * Puts the focus where somebody who went to another place wants it: in the writing box, or at the head of the pane where
 * that would bring up a keyboard; back on the link of a thread that was closed. Opening the page moves nothing, unless
 * its address names a thread. A reply that an address names takes the focus by itself.
 */
export function useArrival(route: Route): void {
  const before = useRef<Route | null>(null);
  useEffect(() => {
    const from = before.current;
    before.current = route;
    const { channel, root, reply } = route;
    if (channel === null || reply !== null) return;
    const landing = from === null || from.channel === null;
    if (landing && root === null) return;

    const head = root === null ? "channel-name" : "thread-name";
    const writing = hasKeyboard() && !landing ? `${paneOf(channel, root)}/write` : head;
    const left = from?.channel === channel && root === null && from.root ? `thread-of-${from.root}` : "";
    (document.getElementById(left) ?? document.getElementById(writing))?.focus();
  }, [route]);
}
