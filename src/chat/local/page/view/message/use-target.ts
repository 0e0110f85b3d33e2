import { useLayoutEffect, useRef } from "preact/hooks";
import type { Message } from "../../api/wire.ts";

/**
 * Brings the message an address names into view, once for each address and as soon as that message is there. With
 * `focus` it takes the focus as well.
 */
export function useTarget(
  pane: string,
  target: string | null,
  focus: boolean,
  messages: readonly Message[],
): void {
  const shown = useRef<string | null>(null);
  useLayoutEffect(() => {
    if (target === null) shown.current = null;
    if (target === null || shown.current === target) return;
    const message = document.getElementById(`${pane}/${target}`);
    if (message === null) return;
    shown.current = target;
    message.scrollIntoView({ block: "nearest" });
    if (focus) message.focus({ preventScroll: true });
  }, [pane, target, focus, messages]);
}
