import type { ComponentChildren } from "preact";
import { useId, useLayoutEffect, useRef } from "preact/hooks";

/**
 * A dialog over the page. The browser keeps the focus inside, closes it on Escape, and gives the focus back to where it
 * was: for that it is closed first and taken away after. `children` gets the function that closes it.
 */
export function Modal({
  title,
  kind = "card",
  onClosed,
  children,
}: {
  title: string;
  kind?: "card" | "drawer";
  onClosed: () => void;
  children: (close: () => void) => ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  // Before whoever puts something into it has the focus moved there.
  useLayoutEffect(() => {
    dialog.current?.showModal();
  }, []);
  const close = (): void => dialog.current?.close();
  return (
    <dialog ref={dialog} class={`modal modal-${kind}`} aria-labelledby={heading} onClose={onClosed}>
      <h2 id={heading} class={kind === "drawer" ? "unseen" : "modal-title"}>
        {title}
      </h2>
      {children(close)}
    </dialog>
  );
}
