import type { By, Happening } from "../../core/model/events.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { House, Room } from "../bot.ts";

/**
 * Writes down what is to happen, as decided on the newest state, and remembers which deliveries are fresh. Returns
 * once it is on disk; saying it is another step.
 */
export async function intend(
  house: Pick<House, "clock">,
  room: Room,
  by: By,
  decide: (state: BoardState) => readonly Happening[],
): Promise<readonly Happening[]> {
  const happenings = await room.memory.commit(house.clock.now(), by, (state) => {
    const decided = decide(state);
    return { happenings: decided, answer: decided };
  });
  for (const happening of happenings) {
    if ("deliveries" in happening) for (const { key } of happening.deliveries) room.fresh.add(key);
  }
  return happenings;
}
