import type { Board } from "./board.ts";
import type { By } from "./events.ts";
import { messageKey } from "./ids.ts";
import { personWith } from "./people.ts";
import type { Reply } from "./reply.ts";
import type { BoardState } from "./state.ts";

/** Whose doing a reply, an edit or a deletion is, for the journal; the bot's where the platform does not say. */
export function writerOf(board: Board, state: BoardState, reply: Reply): By {
  const user =
    reply.kind === "withdrawn"
      ? (reply.author?.user ?? state.evidence.get(messageKey(reply.message))?.author.user)
      : reply.written.author.user;
  if (user === undefined) return "bot";
  return personWith(board.people, user) ?? `account ${user}`;
}
