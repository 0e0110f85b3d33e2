import type { TextLine } from "../../chat/post.ts";
import type { SlotView } from "../../core/plan/coming-slots.ts";
import { momentWords } from "../words/dates.ts";
import { listed } from "../words/listed.ts";

/** What a slot is going to ask: `Mon 7 Dec 2026, 09:00: CSP-03 (26/27) and CSP-04 (26/27).` */
export function slotLine({ at, questions }: SlotView, zone: string): TextLine {
  const references = questions.map(({ reference }) => reference);
  return [`${momentWords(at, zone)}: ${references.length === 0 ? "nothing" : listed(references, 6)}.`];
}
