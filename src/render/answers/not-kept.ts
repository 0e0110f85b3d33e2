import type { ReplyDecision } from "../../core/intake/reply-decision.ts";

type Because = Extract<ReplyDecision, { kind: "ignored" }>["because"];

/** Why a reply is not among the records, in words for whoever wrote it; null where it is there already. */
export function notKeptWords(because: Because): string | null {
  switch (because) {
    case "known already":
    case "an older version":
      return null;
    case "not in the thread of a prompt":
      return "the records know no question that was posted here. Tell the secretary of the board";
    case "a command":
      return "what begins with /soc is a command. Send it again without that";
    case "no words":
      return "it has no words, and no file with anything in it";
    case "withdrawn":
      return "it was deleted. Send it again if it is still wanted";
    case "erased":
      return "it was erased from the records. Send it again if it is still wanted";
    case "a post of its own":
    case "a bot's message":
      return "only what people write is kept";
  }
}
