import type { Post } from "../../chat/post.ts";
import type { AskDecision } from "../../core/decisions/decide-asking.ts";
import type { Board } from "../../core/model/board.ts";
import type { ItemView } from "../../core/views/views.ts";
import { statusWords } from "../item/item-words.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { dayWords, momentDay } from "../words/dates.ts";
import { shortPost } from "../words/parts.ts";

type Because = Extract<AskDecision, { kind: "refused" }>["because"];

/** Why nothing was asked. `item` is the one that was named, if one was. */
export function notAskedPost(
  because: Because,
  item: ItemView | null,
  board: Pick<Board, "name" | "timezone" | "round">,
): Post {
  const reference = item?.reference ?? "the question";
  const again = `To ask for more: /soc reopen ${item?.reference ?? "REF"} REASON`;
  switch (because) {
    case "nothing left to ask":
      return shortPost(
        `${board.name}: nothing is left to ask in this round. To see what is open: /soc unanswered`,
      );
    case "all stand here":
      return shortPost(
        `${board.name}: every open question of this round stands in each of its channels. Nothing was asked.`,
      );
    case "asked already":
      return shortPost(
        `${board.name}: ${alreadyAsked(reference, item, board.timezone)}`,
        again,
        ...(item === null ? [] : threadLines(item)),
      );
    case "closed":
      return shortPost(
        `${board.name}: ${reference} is closed: ${item === null ? "decided" : statusWords(item)}.`,
        again,
      );
    case "retired":
      return shortPost(
        `${board.name}: ${reference} is not among the questions of this round, so it is not asked.`,
      );
    case "another round":
      return shortPost(
        `${board.name}: ${reference} is of another round, and only the questions of this round are asked.`,
        `To ask it in this round: /soc ask ${reference.split(" ")[0]}`,
      );
    case "no round yet":
      return shortPost(
        `${board.name}: its first round begins on ${dayWords(board.round.starts)}. Nothing was asked.`,
      );
  }
}

function alreadyAsked(reference: string, item: ItemView | null, zone: string): string {
  const when = item === null || item.askedAt === null ? "" : ` on ${momentDay(item.askedAt, zone)}`;
  return `${reference} was asked already${when}.`;
}
