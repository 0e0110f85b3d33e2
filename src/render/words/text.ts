/**
 * The beginning of what somebody wrote, faithfully: not a letter is changed, nor the space between. Space around it is
 * left out. What is longer than `limit` (counted as readers count letters, so that no emoji or accent is torn) is cut
 * between two words and ends in "…"; only a single word longer than that is cut inside.
 */
export function extract(text: string, limit: number): string {
  const whole = text.trim();
  const end = endOfLetter(whole, limit);
  if (end >= whole.length) return whole;
  const cut = whole.slice(0, end);
  const full = /\s/.test(whole.charAt(end)) ? cut : cut.replace(/\s\S*$/, "");
  return `${full.trimEnd()}…`;
}

/** The same on one line, for use inside a sentence: line breaks and runs of space become one space. */
export function brief(text: string, limit: number): string {
  return extract(oneLine(text), limit);
}

/** Somebody's words inside a sentence of ours, on one line, in quotation marks; whole unless there is a limit. */
export function quoted(text: string, limit = Number.POSITIVE_INFINITY): string {
  return `“${brief(text, limit)}”`;
}

function oneLine(text: string): string {
  return text.trim().replace(/\s+/g, " ");
}

const letters = new Intl.Segmenter("en-GB", { granularity: "grapheme" });

/**
 * How much is given to the segmenter at once, in UTF-16: what it does for one letter grows with all that it was given. A
 * letter with so many accents that it is longer counts as several.
 */
const WINDOW = 256;

/** Where the letter with this number ends; the length of the text if it has no more than that. */
function endOfLetter(text: string, number: number): number {
  if (number >= text.length) return text.length;
  let end = 0;
  let count = 0;
  while (end < text.length) {
    for (const length of wholeLetters(text.slice(end, end + WINDOW), end + WINDOW >= text.length)) {
      end += length;
      count += 1;
      if (count === number) return end;
    }
  }
  return end;
}

/** How long each letter of a part of a text is; the last one, which may go on behind it, is left out where others are. */
function wholeLetters(part: string, isEnd: boolean): readonly number[] {
  // Half of a sign that is written as two would count as a letter of its own, and what is before it as whole.
  const whole = isEnd ? part : part.replace(/[\ud800-\udbff]$/, "");
  const lengths = Array.from(letters.segment(whole), ({ segment }) => segment.length);
  return isEnd || lengths.length === 1 ? lengths : lengths.slice(0, -1);
}

/** A number with its noun: `1 reply`, `3 replies`. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** How often: `once`, `twice`, `3 times`. */
export function times(count: number): string {
  return count === 1 ? "once" : count === 2 ? "twice" : `${count} times`;
}

/** Several things in a sentence: `A`, `A and B`, `A, B and C`; beyond `limit`, `A, B and 3 others`. */
export function listed(things: readonly string[], limit = Number.POSITIVE_INFINITY): string {
  const shown = things.length > limit ? things.slice(0, limit) : things;
  const left = things.length - shown.length;
  return joined(left === 0 ? shown : [...shown, left === 1 ? "1 other" : `${left} others`], "and");
}

/** Several things of which any will do: `A`, `A or B`, `A, B or C`. */
export function oneOf(things: readonly string[]): string {
  return joined(things, "or");
}

function joined(things: readonly string[], word: "and" | "or"): string {
  const last = things.at(-1) ?? "";
  return things.length < 2 ? last : `${things.slice(0, -1).join(", ")} ${word} ${last}`;
}

/** Words as a sentence: begun with a capital, ended with a full stop unless they, or what they quote, have an end. */
export function sentence(words: string): string {
  const trimmed = words.trim();
  const begun = trimmed.charAt(0).toUpperCase() + trimmed.slice(1);
  return /[.?!…]”?$/.test(begun) || begun === "" ? begun : `${begun}.`;
}
