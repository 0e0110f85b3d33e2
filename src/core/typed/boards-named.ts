import { fold } from "./fold.ts";
import { plainWords } from "./plain-words.ts";

/** What a board goes by. */
type Named = { readonly id: string; readonly name: string };

/**
 * Those of some boards that words name: by the id, by the whole name, or by a part of it. Of these the surest alone: where one goes by
 * the id, no part of another's name counts. None where the words name none, or are too many for a name.
 */
export function boardsNamed<T extends Named>(boards: readonly T[], typed: string): readonly T[] {
  const words = plainWords(typed);
  const joined = words.join("");
  if (joined === "" || words.length > MOST_WORDS) return [];
  const id = fold(typed)
    .text.replace(/^[ "'([]+/, "")
    .replace(/(?<![ "')\],.;:!?])[ "')\],.;:!?]+$/, "");
  const ways: readonly ((board: Named) => boolean)[] = [
    (board) => board.id === id,
    (board) => wordsOf(board).replaceAll(" ", "") === joined,
    (board) => joined.length >= SHORTEST_PART && wordsOf(board).includes(` ${words.join(" ")}`),
  ];
  for (const isMeant of ways) {
    const meant = boards.filter(isMeant);
    if (meant.length > 0) return meant;
  }
  return [];
}

/** In letters: what is shorter names no board by being a part of its name. */
const SHORTEST_PART = 3;

/** No name of a board has more. */
const MOST_WORDS = 15;

const known = new WeakMap<Named, string>();

/** The words of a board's name, a space before each: worked out once, for all boards are gone through for each line. */
function wordsOf(board: Named): string {
  const before = known.get(board);
  if (before !== undefined) return before;
  const words = plainWords(board.name)
    .map((word) => ` ${word}`)
    .join("");
  known.set(board, words);
  return words;
}
