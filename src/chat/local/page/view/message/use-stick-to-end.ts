import type { RefObject } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import type { Message } from "../../api/wire.ts";
import type { Aside } from "../../store/asides.ts";

type List = {
  readonly messages: readonly Message[];
  readonly asides: readonly Aside[];
  readonly acting: string;
  /** The message an address names. While there is one, the list moves only for what one does oneself. */
  readonly target: string | null;
};

/**
 * Keeps the end of a list in view while it grows, as long as its reader is there, and goes there for what the reader
 * sends. Somebody who has scrolled up to read is left in peace, and learns that there is more below (`behind`). Looks at
 * a marker after the last message rather than at scroll positions, so that it works whether the list scrolls or the
 * whole page does.
 */
export function useStickToEnd(
  end: RefObject<HTMLElement | null>,
  { messages, asides, acting, target }: List,
): { readonly behind: boolean; toEnd(): void } {
  const atEnd = useRef(target === null);
  const aimed = useRef(target);
  const shown = useRef<Pick<List, "messages" | "asides"> | null>(null);
  const [behind, setBehind] = useState(false);
  const toEnd = (): void => end.current?.scrollIntoView({ block: "end" });
  aimed.current = target;

  useEffect(() => {
    const marker = end.current;
    if (marker === null) return;
    const seen = new IntersectionObserver(([entry]) => {
      atEnd.current = entry?.isIntersecting ?? false;
      if (atEnd.current) setBehind(false);
    });
    // The list also gets shorter, when the writing box below it grows.
    const resized = new ResizeObserver(() => {
      if (atEnd.current && aimed.current === null) toEnd();
    });
    seen.observe(marker);
    if (marker.parentElement) resized.observe(marker.parentElement);
    return () => {
      seen.disconnect();
      resized.disconnect();
    };
  }, []);

  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { messages, asides };
    if (before === null) {
      if (atEnd.current) toEnd();
      return;
    }
    if (messages === before.messages && asides.length === before.asides.length) return;
    const more = messages.length > before.messages.length;
    const own = more && messages.at(-1)?.author.id === acting;
    const answered = asides.length > before.asides.length && asides.at(-1)?.kind === "command";
    if (answered) atEnd.current = showHead(end.current, asides.at(-1)?.id ?? "");
    else if (atEnd.current || own) toEnd();
    else if (more) setBehind(true);
  }, [messages, asides]);

  return { behind, toEnd };
}

/** Brings a long answer to where reading begins: its head and not its end. Whether the end of the list is in view with it. */
function showHead(end: HTMLElement | null, answer: string): boolean {
  document.getElementById(answer)?.scrollIntoView({ block: "start" });
  const list = end?.parentElement;
  if (end === null || list == null) return false;
  const bottom = Math.min(window.innerHeight, list.getBoundingClientRect().bottom);
  return end.getBoundingClientRect().top <= bottom;
}
