import type { YAMLError } from "yaml";
import type { Fault } from "./fault.ts";
import { oddCharacter } from "./odd-characters.ts";

/** An alias. No file of ours has a use for one; it is a cron expression that lacks its quotes. */
export const ALIAS = {
  problem: "words that begin with an asterisk refer to something else, which is not read here",
  fix: "Put the words in double quotes, such as a cron expression.",
};

/** Says in plain words why a text is no YAML, for the mistakes people make most; for the rest, in the parser's. */
export function yamlFault(error: YAMLError, text: string): Pick<Fault, "problem" | "fix"> {
  const line = text.slice(text.lastIndexOf("\n", error.pos[0] - 1) + 1, error.pos[0] + 1);
  // A list whose hyphens were made into dashes goes astray in ways that no other advice fits.
  if (/^\s{0,80}[\u2010-\u2015]\s/.test(line))
    return { problem: "a dash stands where a hyphen belongs", fix: oddCharacter(line) ?? "" };
  switch (error.code) {
    case "DUPLICATE_KEY":
      return {
        problem: `the key \`${/^[^\s:]*/.exec(text.slice(error.pos[0]))?.[0]}\` is written twice`,
        fix: "Keep one of the two.",
      };
    case "BAD_ALIAS":
      return ALIAS;
    case "TAB_AS_INDENT":
      return { problem: "a tab stands where spaces belong", fix: "Indent with spaces, two for each step." };
    case "BLOCK_AS_IMPLICIT_KEY":
      return {
        problem: "a second colon stands on one line, outside quotes",
        fix: "Put words that contain a colon and a space in double quotes.",
      };
    case "BAD_SCALAR_START":
      return {
        problem: `words cannot begin with ${text.slice(error.pos[0]).slice(0, 1)} outside quotes`,
        fix: "Put them in double quotes.",
      };
    case "TAG_RESOLVE_FAILED":
      return {
        problem: "words that begin with an exclamation mark are a tag, and this one means nothing",
        fix: "Put the words in double quotes.",
      };
    case "MULTIPLE_DOCS":
      return {
        problem: "a second document begins here",
        fix: "Keep one in the file: take out the line with three dashes.",
      };
    default: {
      const about = linesAround(text, error.pos[0]);
      const odd = oddCharacter(about);
      if (odd !== null) return { problem: "this is not YAML", fix: odd };
      if (/\{[^}\n]*\s#\S/.test(about))
        return {
          problem: "a # behind a space begins a comment, which eats the rest of the line",
          fix: "Put words that contain a # in double quotes.",
        };
      return {
        problem: `this is not YAML: ${error.message.replace(/\.?$/, "")}`,
        fix: "Look at this line and the ones before it: is it indented like its neighbours, are all quotes and brackets closed?",
      };
    }
  }
}

/** The line on which the parser went astray, and the one before, where the slip mostly is. */
function linesAround(text: string, at: number): string {
  const end = text.indexOf("\n", at);
  const start = text.lastIndexOf("\n", text.lastIndexOf("\n", at - 1) - 1);
  return text.slice(Math.max(start + 1, at - 400), end < 0 ? at + 400 : Math.min(end, at + 400));
}
