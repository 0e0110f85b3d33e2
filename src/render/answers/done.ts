import type { Post } from "../../chat/post.ts";
import type { DayWarning } from "../../core/calendar/day-warnings.ts";
import type { Board } from "../../core/model/board.ts";
import type { StepView } from "../../core/views/step-view.ts";
import type { ItemView } from "../../core/views/views.ts";
import { decisionWords, statusWords } from "../item/item-words.ts";
import { stepWords } from "../item/step-words.ts";
import { waitingWords, waitsForWords } from "../item/waiting.ts";
import { threadLines } from "../item/ways-to-thread.ts";
import { fullDay } from "../words/dates.ts";
import { shortPost } from "../words/parts.ts";
import { times } from "../words/text.ts";
import { dayWarningWords } from "./day-warning.ts";

/** Confirms whose an item is now. */
export function assignedPost({ reference, waitsFor }: ItemView, board: { readonly name: string }): Post {
  return shortPost(
    `${board.name}: ${reference} now waits for ${waitsForWords(waitsFor)}, who alone is reminded of it.`,
  );
}

/** Confirms an outcome to whoever decided it. */
export function decidedPost(item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(
    `${board.name}: ${outcome(item)}`,
    ...decisionWords(item, board.timezone).slice(1),
    ...(item.status === "open" ? [`${whom} ${wanted}`] : []),
    ...threadLines(item),
  );
}

function outcome({ reference, decision }: ItemView): string {
  switch (decision?.outcome) {
    case "accepted":
      return `${reference} is accepted and closed.`;
    case "not-applicable":
      return `${reference} is not applicable and closed.`;
    case "more-evidence":
      return `${reference} is open again: more evidence is wanted.`;
    case undefined:
      return `${reference} has no decision.`;
  }
}

/** Confirms that the rating or the reason of a decision that stands has changed, and tells it as it is now. */
export function amendedPost(item: ItemView, board: Pick<Board, "name" | "timezone">): Post {
  return shortPost(
    `${board.name}: ${item.reference} stays ${statusWords(item)}. What is said of it now:`,
    ...decisionWords(item, board.timezone),
    ...threadLines(item),
  );
}

/** Confirms another day with its weekday, and what is odd about it; how often it was put off, and whom it waits for. */
export function extendedPost(
  item: ItemView,
  { earlier, warnings }: { readonly earlier: boolean; readonly warnings: readonly DayWarning[] },
  board: Pick<Board, "name" | "timezone">,
): Post {
  const { reference, due, extensions } = item;
  const day = due === null ? "no day" : fullDay(due);
  const than = earlier ? ", earlier than before" : "";
  const often = extensions === 0 ? "" : `, extended ${times(extensions)}`;
  return shortPost(
    `${board.name}: ${reference} is now due on ${day}${than}${often}.`,
    ...warnings.map(dayWarningWords),
    waitingWords(item, board.timezone).whom,
  );
}

/** Confirms that a decision was taken back, says how the item stands without it, and what went before. */
export function takenBackPost(
  item: ItemView,
  taken: StepView,
  board: Pick<Board, "name" | "timezone">,
): Post {
  const { reference, lastStep } = item;
  const { whom, wanted } = waitingWords(item, board.timezone);
  return shortPost(
    `${board.name}: taken back for ${reference}: ${stepWords(taken, board.timezone)}.`,
    `${reference} stands as before: ${statusWords(item)}.`,
    ...decisionWords(item, board.timezone),
    ...(item.status === "open" ? [`${whom} ${wanted}`] : []),
    ...(lastStep === null
      ? []
      : [
          `Before that: ${stepWords(lastStep, board.timezone)}. To take that back as well: /soc undo ${reference}`,
        ]),
    ...threadLines(item),
  );
}
