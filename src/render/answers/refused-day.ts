import type { Post } from "../../chat/post.ts";
import type { ExtensionDecision } from "../../core/decisions/decide-extension.ts";
import type { Board } from "../../core/model/board.ts";
import type { Day } from "../../core/names/time.ts";
import type { ItemView } from "../../core/views/views.ts";
import { dayWords, fullDay } from "../words/dates.ts";
import { shortPost } from "../words/parts.ts";
import { brief } from "../words/text.ts";
import { refusedPost } from "./refused.ts";

type Refused = Extract<ExtensionDecision, { kind: "refused" }>;

/** What somebody wanted: the day, and why. */
type Wish = { readonly due: Day; readonly reason: string };

/** As much of a reason as is said back in a line to type; of a longer one nobody types half. */
const REASON = 120;

/** Why a due day was not changed, and a line that would work; a day that is likely a slip is asked about. */
export function refusedDayPost(
  refused: Refused,
  wish: Wish,
  item: ItemView,
  board: Pick<Board, "name" | "timezone">,
): Post {
  const { reference } = item;
  const day = fullDay(wish.due);
  switch (refused.because) {
    case "not asked yet":
    case "closed":
      return refusedPost(refused.because, item, board);
    case "due that day already":
      return shortPost(
        `${board.name}: nothing to change. ${reference} is due on ${day} already.`,
        `For another day: /soc extend ${reference} DATE REASON`,
      );
    case "in the past":
      return shortPost(
        `${board.name}: ${day} is past, so ${reference} cannot be due then.`,
        meant(refused.likely, wish, reference),
      );
    case "far ahead":
      return shortPost(
        `${board.name}: ${day} is more than 18 months ahead, so nothing was changed yet.`,
        meant(refused.likely, wish, reference),
        `If it is the day you mean: ${line(wish.due, wish, reference, "yes ")}`,
      );
    case "after its round":
      return shortPost(
        `${board.name}: on ${day} another round has begun, and ${reference} is not asked for any more. Nothing was changed yet.`,
        meant(refused.likely, wish, reference),
        `If it is the day you mean: ${line(wish.due, wish, reference, "yes ")}`,
      );
  }
}

function meant(likely: Day | null, wish: Wish, reference: string): string {
  return likely === null
    ? `For another day: /soc extend ${reference} DATE REASON`
    : `Did you mean ${fullDay(likely)}? ${line(likely, wish, reference, "")}`;
}

function line(day: Day, { reason }: Wish, reference: string, yes: string): string {
  const words = brief(reason, REASON);
  return `/soc extend ${reference} ${dayWords(day)} ${yes}${words.endsWith("…") || words === "" ? "REASON" : words}`;
}
