declare const brand: unique symbol;

/** A platform's own name for something: `not_in_channel`, `invalid_auth`, `ECONNRESET`. Never a sentence. */
export type Word = string & { readonly [brand]: "word" };

/** What a platform calls things by. A colon stands in Slack's permissions. */
export const WORD = /^[a-z0-9_.:-]{1,64}$/i;

/** What a platform said, as a word; `unknown` where it is none, for it could hold what somebody wrote. */
export function asWord(text: string): Word {
  return (WORD.test(text) ? text : "unknown") as Word;
}
