import type { Button, Part } from "../../post.ts";

/** A part of a card: one of its post, or the Answer button, which is Teams' own. */
export type CardPart = Part | { readonly kind: "answer"; readonly style: Button["style"] };

/**
 * Puts the Answer button under a question. It stands before the other buttons and the small print over them, for that
 * speaks of what only some may press; and it is the loud one unless another is.
 */
export function withAnswer(parts: readonly Part[]): readonly CardPart[] {
  if (!parts.some(({ kind }) => kind === "question")) return parts;
  const buttonsAt = parts.findIndex(({ kind }) => kind === "buttons");
  if (buttonsAt < 0) return parts;
  const at = parts[buttonsAt - 1]?.kind === "note" ? buttonsAt - 1 : buttonsAt;
  const isLoud = parts.some(
    (part) => part.kind === "buttons" && part.buttons.some(({ style }) => style === "primary"),
  );
  return [...parts.slice(0, at), { kind: "answer", style: isLoud ? "plain" : "primary" }, ...parts.slice(at)];
}
