import type { Written } from "../platforms/platform.ts";
import type { BoardSeen, Row, Seen, Tried } from "./seen.ts";

/**
 * What the records lack or have too much of: each reply that stands below a question is in the export once with its last words,
 * each deleted one is withdrawn, nothing is there that nobody wrote, and the last decision that was confirmed stands.
 */
export function lost({ boards, tried }: Seen): string[] {
  return boards.flatMap((board) => [
    ...board.written.flatMap((written) => lostReply(board, written)),
    ...unwritten(board),
    ...board.rows.flatMap((row) => lostDecision(board, row, tried)),
  ]);
}

function lostReply({ id, rows }: BoardSeen, written: Written): string[] {
  const name = `${id}: the reply ${JSON.stringify(written.words)} under ${written.under} on ${written.platform}`;
  const found = rows.filter(({ reply }) => reply !== null && written.isAt(reply.link));
  const [row] = found;
  if (found.length > 1) return [`${name} is kept ${found.length} times`];
  if (row?.reply == null) return written.stands ? [`${name} is not kept`] : [];
  const { text, withdrawnAt } = row.reply;
  if (row.reference !== written.under) return [`${name} is kept under ${row.reference}`];
  if (!written.stands && (withdrawnAt === null || text !== ""))
    return [`${name} was deleted and is not withdrawn`];
  if (!written.stands) return [];
  if (withdrawnAt !== null) return [`${name} is withdrawn, and nobody deleted it`];
  return text === written.words ? [] : [`${name} is kept as ${JSON.stringify(text)}`];
}

function unwritten({ id, rows, written }: BoardSeen): string[] {
  return rows
    .flatMap(({ reply }) => reply ?? [])
    .filter(({ link }) => !written.some(({ isAt }) => isAt(link)))
    .map(({ text, link }) => `${id}: kept though nobody wrote it there: ${JSON.stringify(text)} (${link})`);
}

/** Only of the last one it is known that it stands, and only if no other was under way meanwhile. */
function lostDecision({ id }: BoardSeen, { reference, outcome }: Row, tried: readonly Tried[]): string[] {
  const here = tried.filter((each) => each.board === id && each.reference === reference);
  const last = here.toSorted((one, other) => one.begun - other.begun).at(-1);
  if (last === undefined || last.confirmed === null || last.confirmed === outcome) return [];
  if (here.some((each) => each !== last && each.over > last.begun)) return [];
  return [`${id}: ${reference} was confirmed to be ${last.confirmed} and is ${outcome ?? "undecided"}`];
}
