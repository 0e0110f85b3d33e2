import type { Pending } from "./core/delivery.ts";
import type { House, Room } from "./house.ts";
import { isShared } from "./is-shared.ts";
import { sayOnce } from "./say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message.
 */
export async function deliverNudges(house: House): Promise<void> {
  await house.inTurn(async () => {
    for (const room of house.rooms) {
      for (const pending of nudgesOf(room)) {
        const { key } = pending.delivery;
        const others = house.rooms.filter((other) => other !== room && other.memory.state().pending.has(key));
        await sayOnce(house, pending, room, others);
      }
    }
  });
}

function nudgesOf({ memory }: Room): Pending[] {
  return [...memory.state().pending.values()].filter(({ delivery }) => isShared(delivery));
}
