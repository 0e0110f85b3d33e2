import { fold } from "./fold.ts";

const ACCENTS = /\p{M}/gu;
const LETTERS_WITHOUT_MARKS: ReadonlyMap<string, string> = new Map([
  ["ø", "o"],
  ["ł", "l"],
  ["đ", "d"],
  ["ð", "d"],
  ["þ", "th"],
  ["ß", "ss"],
  ["æ", "ae"],
  ["œ", "oe"],
  ["ı", "i"],
]);

/**
 * The words of a name as they are compared: small letters without accents, apostrophes or signs. `O’Neill-Zoë` is `oneill zoe`.
 * Of what is longer than any name, no more than the beginning.
 */
export function plainWords(typed: string): readonly string[] {
  return fold(typed)
    .text.normalize("NFD")
    .replace(ACCENTS, "")
    .replace(/[øłđðþßæœı]/g, (letter) => LETTERS_WITHOUT_MARKS.get(letter) ?? letter)
    .replaceAll("'", "")
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== "");
}
