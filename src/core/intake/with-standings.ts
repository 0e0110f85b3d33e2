import { apply } from "../journal/apply.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import type { MessageKey } from "../names/ids.ts";
import { askWriters } from "./ask-writers.ts";
import { judgedAnew } from "./judged-anew.ts";

/**
 * What happened to a reply, what that makes of its standing and that of others, and who is asked about it.
 *
 * @param isNew whether it has words that were not judged yet
 */
export function withStandings(
  board: Board,
  state: BoardState,
  key: MessageKey,
  body: EventBody,
  isNew = true,
): EventBody[] {
  // Neither whose doing it is nor when it is written down makes a difference to how it is judged.
  const after = apply(state, { ...body, n: state.n + 1, at: "", by: "bot" });
  const events = judgedAnew(board, state, after, key, isNew);
  return [body, ...events, ...askWriters(board, after, events)];
}
