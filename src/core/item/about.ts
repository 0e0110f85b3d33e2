import {
  asBoardId,
  asItemId,
  asMessageKey,
  type BoardId,
  type ItemId,
  type MessageKey,
} from "../names/ids.ts";

/** What a button is about that stands somewhere else than under its question: an item of a board, or one reply to it. */
export type About = {
  readonly board: BoardId;
  readonly item: ItemId;
  /** Null: about the item as a whole. */
  readonly reply: MessageKey | null;
};

/** The same as one word that goes with a button and comes back with its press. */
export function aboutText({ board, item, reply }: About): string {
  return JSON.stringify(reply === null ? [board, item] : [board, item, reply]);
}

/** Reads it back; null if it is none. It came from outside, so neither board nor item need be there, or open to who sent it. */
export function readAbout(text: string): About | null {
  const [board, item, reply = null, ...more] = listIn(text);
  if (typeof board !== "string" || typeof item !== "string" || more.length > 0) return null;
  if (reply !== null && typeof reply !== "string") return null;
  return {
    board: asBoardId(board),
    item: asItemId(item),
    reply: reply === null ? null : asMessageKey(reply),
  };
}

function listIn(text: string): readonly unknown[] {
  try {
    const read: unknown = JSON.parse(text);
    return Array.isArray(read) ? read : [];
  } catch {
    return [];
  }
}
