import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { noticeOnce } from "../plan/notice.ts";
import type { Silence } from "./whose-channels.ts";

/** Tells the secretaries why nothing is said on a board, once until somebody claims its channels. */
export function silenceNotice(board: Board, state: BoardState, silence: Silence): EventBody[] {
  const { code, facts } = silence;
  const since = state.claimedThrough ?? "first";
  const occasion = `silent ${board.id} ${code} ${facts.channel} ${since}`;
  return noticeOnce(board, state, { kind: "trouble", reason: silence }, occasion);
}
