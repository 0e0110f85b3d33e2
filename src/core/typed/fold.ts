/**
 * The one table of what counts as the same in what people type: every dash is `-`, every quotation mark `"` or `'`, every space a
 * space, what is not seen is not there, and capitals are small. Everything that is read of typed words is read of folded ones.
 */
const TABLE: readonly (readonly [pattern: RegExp, folded: string])[] = [
  [/[\p{Pd}\u2212\u02d7\u2043]/u, "-"],
  [/[\u2018\u2019\u201a\u201b\u02bc\u02b9\u2032\u00b4`\u2039\u203a\uff07]/u, "'"],
  [/[\u201c-\u201f\u2033\u00ab\u00bb\uff02]/u, '"'],
  [/[\t\n\r\f\v\p{Zs}\p{Zl}\p{Zp}\u2800]/u, " "],
  [/[\p{Cf}\p{Cc}\u115f\u1160\u3164]|\u034f|[\ufe00-\ufe0f]/u, ""],
];

const SOFT_HYPHEN = "\u00ad";

/** In letters: as much as is folded, and so read, of the beginning of what somebody typed. */
const LONGEST = 300;

/** The beginning of what somebody typed, as it is read, and the way back to what was typed. */
export type Folded = {
  /** Small letters, one kind of each sign. Where the text goes on behind it, an `x` stands at its end, so that no word ends there. */
  readonly text: string;
  /** What was typed from this letter of `text` on, without the space around it. */
  readonly after: (index: number) => string;
  /** What was typed for `text.slice(from, to)`. */
  readonly typed: (from: number, to: number) => string;
};

/** Folds the beginning of what somebody typed. */
export function fold(typed: string): Folded {
  let text = "";
  // Where each letter of the folded text comes from.
  const from: number[] = [];
  let at = 0;
  for (const letter of typed.slice(0, LONGEST)) {
    for (const one of foldedLetter(letter, text)) {
      text += one;
      from.push(at);
    }
    at += letter.length;
  }
  const place = (index: number) => from[index] ?? (index < text.length ? 0 : at);
  return {
    text: typed.length > LONGEST ? `${text}x` : text,
    after: (index) => trimmed(typed.slice(place(index))),
    typed: (start, end) => trimmed(typed.slice(place(start), place(end))),
  };
}

/** Without what is not seen, and the space, at either end. */
export function trimmed(text: string): string {
  let [start, end] = [0, text.length];
  while (start < end && isBlank(text.charAt(start))) start += 1;
  while (end > start && isBlank(text.charAt(end - 1))) end -= 1;
  return text.slice(start, end);
}

/** A soft hyphen is seen only where it stands alone; inside a word it is nothing. */
function foldedLetter(letter: string, before: string): string {
  if (/^[\w ,.:;()/-]$/.test(letter)) return letter.toLowerCase();
  if (letter === SOFT_HYPHEN) return before.endsWith(" ") ? "-" : "";
  const known = TABLE.find(([pattern]) => pattern.test(letter));
  // Letters of full width, as some keyboards write them, are letters.
  return known === undefined ? letter.normalize("NFKC").toLowerCase() : known[1];
}

function isBlank(letter: string): boolean {
  return letter !== SOFT_HYPHEN && foldedLetter(letter, "").trim() === "";
}
