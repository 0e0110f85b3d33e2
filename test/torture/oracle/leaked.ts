import type { BoardName } from "../schedule/schedule.ts";
import type { BoardSeen, Seen } from "./seen.ts";

/**
 * What of one board got to another's people, channels or records. What people write and why they decide begins with the id of the
 * board, and each board's name is its own: by both it is known what is whose.
 */
export function leaked({ boards, said, told, log }: Seen): string[] {
  const inChannels = said.flatMap(({ board, where, text, document }) =>
    foreign(boards, (each) => each.id !== board && board !== null, `${text}\n${document}`).map(
      (what) => `${what} stands in ${where}`,
    ),
  );
  const toPeople = said.flatMap(({ to, where, text, document }) =>
    foreign(boards, ({ readers }) => to !== null && !readers.includes(to), `${text}\n${document}`).map(
      (what) => `${what} was said to ${where}, who may not read that board`,
    ),
  );
  const inPacks = said
    .filter(({ document }) => document !== "")
    .flatMap(({ where, text, document }) =>
      foreign(boards, ({ name }) => !text.includes(name), document).map(
        (what) => `${what} is in the pack of another board, for ${where}`,
      ),
    );
  const inAnswers = told.flatMap(({ board, person, text }) =>
    foreign(boards, (each) => each.id !== board, text).map(
      (what) => `${what} was told to ${person}, who asked about ${board}`,
    ),
  );
  const inRecords = boards.flatMap((board) => [
    ...foreign(boards, ({ id }) => id !== board.id, board.journal).map(
      (what) => `${what} is in the journal of ${board.id}`,
    ),
    ...foreign(boards, ({ id }) => id !== board.id, JSON.stringify(board.rows)).map(
      (what) => `${what} is in the export of ${board.id}`,
    ),
  ]);
  const inLog = boards
    .flatMap(({ id }) => wordsOf(id, log))
    .map((word) => `${word}, which somebody wrote, is in the log`);
  return [...new Set([...inChannels, ...toPeople, ...inPacks, ...inAnswers, ...inRecords, ...inLog])];
}

function foreign(
  boards: readonly BoardSeen[],
  isForeign: (board: BoardSeen) => boolean,
  text: string,
): string[] {
  return boards
    .filter(isForeign)
    .flatMap(({ id, name }) => [...wordsOf(id, text), ...(text.includes(name) ? [name] : [])]);
}

function wordsOf(board: BoardName, text: string): string[] {
  return [...text.matchAll(new RegExp(`\\b${board}-[rd]\\d+x\\d+x\\d+`, "g"))].map(([word]) => word);
}
