import type { Post, TextLine } from "../../chat/post.ts";
import type { AssignmentDecision } from "../../core/decisions/decide-assignment.ts";
import type { Decision } from "../../core/decisions/decide-item.ts";
import type { UndoDecision } from "../../core/decisions/decide-undo.ts";
import type { Board } from "../../core/model/board.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, statusWords } from "../item/item-words.ts";
import { waitsForWords } from "../item/waiting.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { shortPost } from "../words/parts.ts";

type Refused = Extract<Decision | AssignmentDecision | UndoDecision, { kind: "refused" }>;
type Because = Exclude<Refused["because"], "no role">;

/** Why a decision on an item was not taken, how the item stands, and a line that would work. */
export function refusedPost(because: Because, item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const decision =
    because === "closed" || because === "so already" ? decisionWords(item, board.timezone) : [];
  const [first, ...rest] = why(because, item);
  return shortPost(`${board.name}: ${first}`, ...decision, ...rest);
}

function why(because: Because, item: ItemView): [string, ...(TextLine | string)[]] {
  const { reference } = item;
  switch (because) {
    case "not asked yet":
      return [`${reference} has not been asked yet.`, `To ask it now: /soc ask ${reference}`];
    case "no reply yet":
      return [
        `${reference} cannot be accepted: no reply is kept under it.`,
        `If it needs no answer: /soc not-applicable ${reference} REASON`,
        ...threadLines(item),
      ];
    case "so already":
      return [`nothing to change. ${reference}: ${standing(item)}.`, ...changes(item)];
    case "theirs already":
      return [
        `nothing to change. ${reference}: ${standing(item)}.`,
        `To give it to somebody else: /soc assign ${reference} NAME`,
      ];
    case "closed":
      return [
        `${reference} is closed: ${statusWords(item)}.`,
        `To open it again: /soc reopen ${reference} REASON`,
      ];
    case "nothing to take back":
      return [
        `there is no decision on ${reference} to take back. It stands: ${standing(item)}.`,
        `For all that was replied and decided: /soc evidence ${reference}`,
      ];
  }
}

/** How what is decided already can still be changed. */
function changes({ reference, status, decision }: ItemView): string[] {
  switch (status) {
    case "accepted":
      return [`To change its rating or its note: /soc accept ${reference} amber NOTE`];
    case "not-applicable":
      return [`To change its reason: /soc not-applicable ${reference} REASON`];
    case "open":
      return decision === null
        ? [`To give it another day: /soc extend ${reference} DATE REASON`]
        : [`To change its reason: /soc reopen ${reference} REASON`];
    default:
      return [];
  }
}

function standing(item: ItemView): string {
  const waits = item.status === "open" ? `; waits for ${waitsForWords(item.waitsFor)}` : "";
  return `${statusWords(item)}${waits}`;
}
