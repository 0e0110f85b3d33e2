import type { ItemView } from "../core/views.ts";
import { quoted } from "./extract.ts";
import { sentence } from "./sentence.ts";

/** Why more evidence is wanted, as a sentence, where an item was opened again for that and a reason was given. */
export function moreEvidence({ status, decision }: ItemView): string[] {
  if (status !== "open" || decision?.outcome !== "more-evidence") return [];
  const { reason } = decision;
  return reason === null || reason.trim() === ""
    ? []
    : [sentence(`${decision.by} asks: ${quoted(reason, 200)}`)];
}
