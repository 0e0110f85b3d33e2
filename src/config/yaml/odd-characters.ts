/** Characters that look like the ones YAML and the settings mean, and are others: what comes out of word processors and web pages. */
const ODD: readonly (readonly [RegExp, string])[] = [
  [
    /[\u00a0\u202f\u2007]/,
    "A no-break space stands there, which only looks like a space: delete it, and type a space.",
  ],
  [
    /[\u200b-\u200d\u2060\ufeff]/,
    "A character that nobody sees stands there: delete the words, and type them anew.",
  ],
  [/[\u2010-\u2015\u2212]/, "A long dash stands there: type a hyphen (-) instead."],
  [/[\u201c-\u201f\u00ab\u00bb]/, 'Curly quotes stand there: type straight ones (") instead.'],
  [/[\u2018-\u201b]/, "A curly quote stands there: type a straight one instead."],
  [/\t/, "A tab stands there: type spaces instead."],
];

/** What to do about a character that only looks like the one that is meant; null where there is none. */
export function oddCharacter(text: string): string | null {
  return ODD.find(([character]) => character.test(text))?.[1] ?? null;
}
