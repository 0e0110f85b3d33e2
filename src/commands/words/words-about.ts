import { asBoardId, asItemId, type BoardId, type ItemId } from "../../core/names/ids.ts";

/** What a button that keeps words is about: the words that wait, and the item they are a reply to. */
export type WordsAbout = { readonly id: string; readonly board: BoardId; readonly item: ItemId };

/** The same as one word that goes with the button. */
export function wordsAbout({ id, board, item }: WordsAbout): string {
  return [id, board, item].join(" ");
}

/** Reads it back; null if it is none. It came from outside, so nothing of it need be so. */
export function readWordsAbout(about: string | null): WordsAbout | null {
  const [id, board, item, ...more] = about?.split(" ") ?? [];
  if (id === undefined || board === undefined || item === undefined || more.length > 0) return null;
  return { id, board: asBoardId(board), item: asItemId(item) };
}
