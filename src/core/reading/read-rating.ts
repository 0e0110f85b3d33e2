import type { Rating } from "../model/item.ts";
import { fold } from "../typed/fold.ts";

const RATINGS: readonly Rating[] = ["red", "amber", "green"];

/** A colour, in brackets or quotation marks or without, and the signs and spaces that follow it. */
const COLOUR =
  /^ *(["'([*_]*)(red|amber|green)(["')\]*_]*)( *(?:[:,;.!]+(?= |$|[^\d ])|-{1,3}(?= |$)|- ?)?)( *)/;

/** Dashes that people put between words without a space, and never inside one, as in `red—no plan`. */
const LONG_DASH = /[\u2013-\u2015]/;

/**
 * Reads a rating at the start of what somebody typed, and returns it with the rest. It may stand in brackets, and before a sign:
 * `amber, plan due in March`, `(amber)`, `red - no plan yet`. Where words may follow that begin with a colour by chance ("red
 * tape"), only one with a sign behind it or brackets around it counts.
 *
 * @param sign whether a rating needs a sign, or a space will do
 */
export function readRating(
  typed: string,
  sign: "optional" | "required",
): { rating: Rating | null; rest: string } {
  const none = { rating: null, rest: typed };
  const head = fold(typed);
  const match = COLOUR.exec(head.text);
  const rating = RATINGS.find((word) => word === match?.[2]);
  if (match === null || rating === undefined) return none;
  const [whole, opened = "", colour = "", closed = "", signs = "", spaces = ""] = match;
  const end = whole.length === head.text.length;
  const before =
    head.text.length - head.text.trimStart().length + opened.length + colour.length + closed.length;
  // "red-tape" is a word, "red – tape" and "red—tape" are not.
  const isWord = signs === "-" && spaces === "" && !end && !LONG_DASH.test(head.typed(before, before + 1));
  const isBracketed = /["'([]/.test(opened) && closed !== "";
  const isSigned = signs.trim() !== "" || isBracketed;
  const isApart = isSigned || signs + spaces !== "" || end;
  if (isWord || (sign === "required" ? !isSigned : !isApart)) return none;
  // "Red, amber and green mean nothing here" rates nothing.
  const names = /^(?:(?:or|and) )?(?:red|amber|green)\b/.test(head.text.slice(whole.length));
  return names ? none : { rating, rest: head.after(whole.length) };
}
