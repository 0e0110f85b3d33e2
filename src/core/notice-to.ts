import type { Board } from "./board.ts";
import type { Delivery, Saying } from "./delivery.ts";
import type { Happening } from "./events.ts";
import { accountOf, secretariesOf } from "./people.ts";

/** Something for the secretaries to know, each in a message of their own; `occasion` tells it from all others. */
export function noticeTo(
  board: Board,
  saying: Saying,
  occasion: string,
): Extract<Happening, { kind: "noticed" }> {
  const deliveries = secretariesOf(board).flatMap((person): Delivery[] => {
    const user = accountOf(board, person);
    return user === null ? [] : [{ key: `${occasion} ${person}`, place: { kind: "person", user }, saying }];
  });
  return { kind: "noticed", deliveries };
}
