import type { Board } from "../model/board.ts";
import { type By, byAccount } from "../model/by.ts";
import { messageKey } from "../model/ids.ts";
import { personWith } from "../model/people.ts";
import type { Reply } from "../model/reply.ts";
import type { BoardState } from "../model/state.ts";

/** Whose doing a reply, an edit or a deletion is, for the journal; the bot's where the platform does not say. */
export function writerOf(board: Board, state: BoardState, reply: Reply): By {
  const user =
    reply.kind === "withdrawn"
      ? (reply.author?.user ?? state.evidence.get(messageKey(reply.message))?.author.user)
      : reply.written.author.user;
  if (user === undefined) return "bot";
  return personWith(board.people, user) ?? byAccount(user);
}
