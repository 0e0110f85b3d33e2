import type { ComponentChildren } from "preact";

/** A link, seen only with the focus on it, that takes the keyboard to something further on. It leaves the address alone. */
export function SkipTo({ id, children }: { id: string; children: ComponentChildren }) {
  return (
    <button type="button" class="skip" onClick={() => document.getElementById(id)?.focus()}>
      {children}
    </button>
  );
}
