import type { PersonId } from "../names/ids.ts";
import type { Board } from "./board.ts";

/** What somebody is to a board; `core/item` works out who has which. */
export type Role = "chair" | "secretary" | "member" | "owner" | "deputy" | "observer";

/** Whether somebody may decide, ask, extend, assign and pause: the chair and the secretaries. */
export function mayDecide(board: Board, person: PersonId | null): boolean {
  return person !== null && (board.chair === person || board.secretaries.includes(person));
}
