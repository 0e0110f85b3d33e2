import { keptIn } from "../../kept-in.ts";
import type { BoardSeen, Row, Seen } from "./seen.ts";

/** How many questions the audience of the boards has. */
const QUESTIONS = 7;
const NOTHING = "No question has been asked yet.";

/** The figures that are wrong: counted again from the export, from the journal, and from what stands in the threads. */
export function miscounted({ boards }: Seen): string[] {
  return boards.flatMap((board) => [...figures(board), ...receipts(board), ...events(board)]);
}

function figures({ id, rows, figures: told }: BoardSeen): string[] {
  const items = [...new Map(rows.map((row) => [row.reference, row])).values()];
  const count = (isSo: (row: Row) => boolean) => items.filter(isSo).length;
  const asked = count(({ askedAt }) => askedAt !== null);
  const answered = count(({ status }) => status === "answered");
  const toCheck = count(({ status }) => status === "to-check");
  const open = count(({ status }) => status === "open");
  const closed = count(({ status }) => status === "accepted" || status === "not-applicable");
  const planned = QUESTIONS - answered - toCheck - open - closed;
  const right = { asked, answered, toCheck, open, closed, planned };
  return told.flatMap(({ from, text }) => {
    const found =
      /(\d+) of (\d+) questions asked\. (\d+) answered, (\d+) to check, (\d+) unanswered(?: \(\d+ overdue\))?, (\d+) closed, (\d+) not asked yet\./.exec(
        text,
      );
    // A digest of which there is nothing to report says so.
    if (found === null && from === "digest" && items.length === 0 && text.includes(NOTHING)) return [];
    if (found === null) return [`${id}: ${from} tells no figures`];
    const [, ...numbers] = found.map(Number);
    const wanted = [
      right.asked,
      QUESTIONS,
      right.answered,
      right.toCheck,
      right.open,
      right.closed,
      right.planned,
    ];
    return numbers.join() === wanted.join()
      ? []
      : [`${id}: ${from} says ${JSON.stringify(found[0])}, and the export has ${JSON.stringify(right)}`];
  });
}

/** Each question's own post says how many replies are kept, and as many stand in its threads. */
function receipts({ id, prompts, rows }: BoardSeen): string[] {
  return prompts.flatMap(({ reference, platform, text }) => {
    const kept = rows.filter((row) => row.reference === reference && row.reply?.withdrawnAt === null).length;
    const shown = keptIn(text);
    return shown === kept
      ? []
      : [`${id}: ${reference} on ${platform} shows ${shown} replies kept and has ${kept}`];
  });
}

/** Nothing is kept twice by the journal either. */
function events({ id, rows, kinds }: BoardSeen): string[] {
  const kept = rows.filter(({ reply }) => reply !== null).length;
  const byJournal = kinds.filter((kind) => kind === "kept").length;
  return byJournal === kept ? [] : [`${id}: the journal has ${byJournal} replies kept, the export ${kept}`];
}
