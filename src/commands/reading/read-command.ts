import { nearest } from "../../core/reading/find-person.ts";
import { trimmed } from "../../core/typed/fold.ts";
import { afterSlash, readCommandName } from "../../core/typed/read-command-name.ts";

/** A typed command, taken apart. */
export type ReadCommand =
  | { readonly kind: "known"; readonly name: string; readonly rest: string }
  | { readonly kind: "unknown"; readonly typed: string; readonly nearest: string | null };

/** Reads what was typed after `/soc`. Nothing at all means help; a word that is no command gets the nearest one. */
export function readCommand(text: string, names: readonly string[]): ReadCommand {
  const typed = trimmed(afterSlash(text) ?? text).replace(/^soc(?:\s+|$)/i, "");
  if (typed === "") return { kind: "known", name: "help", rest: "" };
  const known = readCommandName(typed, names);
  if (known !== null) return { kind: "known", name: known.name, rest: known.rest };
  const [word = ""] = typed.split(/\s/);
  return { kind: "unknown", typed: word, nearest: nearest(word.replace(/[.,;:!?]{1,9}$/, ""), names) };
}
