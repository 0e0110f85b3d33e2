import type { By, Happening } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import type { House, Room } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { intend } from "./delivery/intend.ts";
import { refreshAll } from "./refresh.ts";

/** What a person's wish comes to: happenings when it is granted, a reason when it is not. */
type Ruling =
  | { readonly kind: "decided"; readonly happenings: readonly Happening[] }
  | { readonly kind: "refused" };

/**
 * Does what somebody may and wants to do: rules on it on the newest state, writes it down, and afterwards says what
 * follows from it and brings the posts up to date. Returns the ruling once it is on disk.
 */
export async function actOn<R extends Ruling>(
  house: House,
  room: Room,
  by: By,
  rule: (state: BoardState) => R,
): Promise<R> {
  let ruling = rule(room.memory.state());
  await intend(house, room, by, (state) => {
    ruling = rule(state);
    return ruling.kind === "decided" ? ruling.happenings : [];
  });
  if (ruling.kind === "decided") {
    house.afterwards(async () => {
      await deliver(house, room);
      await refreshAll(house, room);
    });
  }
  return ruling;
}
