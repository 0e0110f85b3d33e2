import { mendTyping } from "./mend-typing.ts";
import { SPELLINGS } from "./spellings.ts";

const EMOJI = /\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u20E3/gu;
/** A nod in one sign: it is small talk, where other pictures say nothing at all. */
const NOD = /[👍👌✅✔👏🙏❤💯🙌🆗☑]/u;
const SHORTCODE = /:[+-]?[a-z0-9_+-]{1,40}:/g;

/** The words of a reply, told apart from what is none. */
export type Plain = {
  /** Letters as they were written, without links and pictures: capitals tell names. */
  readonly written: string;
  readonly links: number;
  /** Whether a picture in it is a nod. */
  readonly nods: boolean;
  /** Whether anything else than punctuation is left. */
  readonly blank: boolean;
};

/** Takes invisible characters, pictures and links out of what somebody wrote, and makes quotes and dashes plain. */
export function plain(words: string): Plain {
  let links = 0;
  const withoutLinks = words
    .normalize("NFKC")
    .replace(/[\p{Cf}\p{Cc}]/gu, (letter) => (/[\n\r\t]/.test(letter) ? letter : ""))
    .replace(/\bhttps?:\/\/[^\s<>|]+|\bwww\.[^\s<>|]+/gi, () => {
      links += 1;
      return " ";
    });
  const shortcodes = withoutLinks.replace(SHORTCODE, " ");
  const written = shortcodes
    .replace(EMOJI, " ")
    .replace(/[‘’‛ʼ`´]/g, "'")
    .replace(/[“”„«»]/g, '"')
    .replace(/[‐‑‒−]/g, "-")
    .replace(/[ \t\r]+/g, " ")
    .trim();
  return {
    written,
    links,
    nods: NOD.test(words) || shortcodes !== withoutLinks,
    blank: !/[\p{L}\p{N}]/u.test(written),
  };
}

/** A clause in the one spelling that the signs know: small letters, contractions written out. */
export function spelled(clause: string): string {
  let text = mendTyping(clause.toLowerCase());
  for (const [pattern, instead] of SPELLINGS) text = text.replace(pattern, instead);
  return text
    .replace(/[*_~"()[\]]/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}
