import type { BoardMemory } from "../../src/store/store.ts";
import { reply } from "../store/event-bodies.ts";

/** Keeps one reply on a board, as a bench times it; resolves once it is on disk. */
export function keepReply(board: BoardMemory, number: number): Promise<null> {
  return board.commit("2026-06-01T09:00:00.000Z", "bot", () => ({
    events: [reply(number)],
    answer: null,
  }));
}
