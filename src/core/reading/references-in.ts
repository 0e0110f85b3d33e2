import { readReference, type TypedReference } from "../model/reference.ts";

/** In letters: how far into what somebody wrote a reference is looked for. */
const DEPTH = 2_000;
/** More are not looked for in one message. */
const MOST = 20;

/** What may follow a reference in a sentence, where `readReference` wants space. */
const AFTER = /[:;,.!?)\]]+(?=\s|$)/g;

/** Where one may begin, with whichever dash, space or unseen letter a keyboard puts before its number. */
const BEGINNING = /(?<![\p{L}\p{N}\p{Pd}])[a-z](?=[a-z0-9\p{Pd}\p{Cf}\u2212]{0,30}\p{Zs}?\p{Cf}?\d)/giu;

/**
 * What in somebody's words looks like a reference, wherever it stands: `CSP-05: yes, monthly`. Whether any board has such a
 * question is not known here.
 */
export function referencesIn(words: string): readonly TypedReference[] {
  const text = words.slice(0, DEPTH).replace(AFTER, " ");
  const found: TypedReference[] = [];
  for (const { index } of text.matchAll(BEGINNING)) {
    const read = readReference(text.slice(index));
    if (read !== null) found.push(read.reference);
    if (found.length === MOST) break;
  }
  return found;
}
