import { nearest } from "../../core/model/find-person.ts";

/** A typed command, taken apart. */
export type ReadCommand =
  | { readonly kind: "known"; readonly name: string; readonly rest: string }
  | { readonly kind: "unknown"; readonly typed: string; readonly nearest: string | null };

/**
 * Reads what was typed after `/soc`. Nothing at all means help; a word that is no command gets the nearest one. Underscores
 * and spaces do for the dash of `not-applicable`.
 */
export function readCommand(text: string, names: readonly string[]): ReadCommand {
  const typed = text.trim().replace(/^\/?soc(\s+|$)/i, "");
  if (typed === "") return { kind: "known", name: "help", rest: "" };
  const spelt = typed.replace(/^not[ _]applicable(?=\s|$)/i, "not-applicable");
  const [word = ""] = spelt.split(/\s/);
  const name = names.find((candidate) => candidate === word.toLowerCase());
  if (name === undefined) return { kind: "unknown", typed: word, nearest: nearest(word, names) };
  return { kind: "known", name, rest: spelt.slice(word.length).trim() };
}
