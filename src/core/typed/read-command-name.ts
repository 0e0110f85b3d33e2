import { fold, trimmed } from "./fold.ts";

/** A typed line that begins with the name of a command. */
export type NamedCommand = {
  readonly name: string;
  /** The signs behind it: `status?` has a question mark. */
  readonly signs: string;
  /** What follows, as it was typed. */
  readonly rest: string;
};

const SLASH = /^[ "'*_]*\/soc(?: |$|[:,;.!?]+)/;

/** What follows `/soc` in what somebody typed; null where it does not begin so. */
export function afterSlash(typed: string): string | null {
  const head = fold(typed);
  const match = SLASH.exec(head.text);
  return match === null ? null : head.after(match[0].length);
}

/**
 * Reads the name of a command at the start of a line. Capitals do not count, nor the signs around it; spaces, underscores, any
 * dash and nothing do for the dash of `not-applicable`. Null where no command stands there.
 */
export function readCommandName(typed: string, names: Iterable<string>): NamedCommand | null {
  const head = fold(typed);
  const start = /^[ "'*_/]*/.exec(head.text)?.[0].length ?? 0;
  const text = head.text.slice(start);
  // "ask here" is `ask-here`, and not `ask` about something called here.
  for (const name of [...names].toSorted((one, other) => other.length - one.length)) {
    const end = endOf(text, name);
    const behind = end === null ? null : /^["*_]*( ?-+(?= |$)|[:;,.!?]*)["*_]*(?= |$)/.exec(text.slice(end));
    if (end === null || behind === null) continue;
    return { name, signs: trimmed(behind[1] ?? ""), rest: head.after(start + end + behind[0].length) };
  }
  return null;
}

/** Where a name ends at the start of a text; null if it is not there. */
function endOf(text: string, name: string): number | null {
  let at = 0;
  for (const word of name.split("-")) {
    const between = at === 0 ? 0 : (/^[ _-]{0,3}/.exec(text.slice(at))?.[0].length ?? 0);
    if (!text.startsWith(word, at + between)) return null;
    at += between + word.length;
  }
  return at;
}
