import type { Pending } from "../core/model/delivery.ts";
import type { House, Room } from "./bot.ts";
import { onDisk } from "./delivery/flushed-state.ts";
import { isShared } from "./delivery/is-shared.ts";
import { sayOnce } from "./delivery/say-once.ts";

/**
 * Sends each owner who is due for a nudge one direct message for all that waits for them, on every board. The boards
 * intend it with the same key, each in its own journal, and are told of the same message.
 */
export async function deliverNudges(house: House, isAnew = false): Promise<void> {
  await house.inTurn(async () => {
    for (const room of house.rooms) {
      const { pending: intended } = await onDisk(house, room);
      for (const pending of intended.values()) {
        if (isShared(pending.delivery))
          await sayOnce(house, pending, room, await alsoOn(house, room, pending), isAnew);
      }
    }
  });
}

/** The other boards that intend the same. */
async function alsoOn(house: House, room: Room, { delivery }: Pending): Promise<Room[]> {
  const others = house.rooms.filter((other) => other !== room);
  const states = await Promise.all(others.map((other) => onDisk(house, other)));
  return others.filter((_, index) => states[index]?.pending.has(delivery.key) === true);
}
