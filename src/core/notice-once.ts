import type { Board } from "./board.ts";
import type { Saying } from "./delivery.ts";
import type { Happening } from "./events.ts";
import { noticeTo } from "./notice-to.ts";
import type { BoardState } from "./state.ts";

/** The same as `noticeTo` for whoever has not been told on that occasion; nothing if everybody has. */
export function noticeOnce(
  board: Board,
  state: BoardState,
  saying: Saying,
  occasion: string,
): Extract<Happening, { kind: "noticed" }>[] {
  const notice = noticeTo(board, saying, occasion);
  const deliveries = notice.deliveries.filter(({ key }) => !state.intended.has(key));
  return deliveries.length === 0 ? [] : [{ ...notice, deliveries }];
}
