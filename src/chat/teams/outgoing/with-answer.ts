import type { Part } from "../../post.ts";

/** A part of a card: one of its post, or the Answer button, which is Teams' own. */
export type CardPart = Part | { readonly kind: "answer" };

/**
 * Puts the Answer button under a question, before its own buttons. Anybody may press that one and only some the others,
 * so that it has to be said whose they are.
 */
export function withAnswer(parts: readonly Part[]): readonly CardPart[] {
  const at = parts.findIndex(({ kind }) => kind === "buttons");
  if (at < 0 || !parts.some(({ kind }) => kind === "question")) return parts;
  return [
    ...parts.slice(0, at),
    { kind: "answer" },
    { kind: "note", line: ["For the chair and the secretary:"] },
    ...parts.slice(at),
  ];
}
