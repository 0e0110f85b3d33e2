import type { YAMLError } from "yaml";
import type { Fault } from "./fault.ts";

/** An alias. No file of ours has a use for one; it is a cron expression that lacks its quotes. */
export const ALIAS = {
  problem: "words that begin with an asterisk refer to something else, which is not read here",
  fix: "Put the words in double quotes, such as a cron expression.",
};

/** Says in plain words why a text is no YAML, for the mistakes people make most; for the rest, in the parser's. */
export function yamlFault(error: YAMLError, text: string): Pick<Fault, "problem" | "fix"> {
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
    default:
      return {
        problem: `this is not YAML: ${error.message.replace(/\.?$/, "")}`,
        fix: "Look at this line and the ones before it: is it indented like its neighbours, are all quotes and brackets closed?",
      };
  }
}
