import type { Pending } from "./core/delivery.ts";
import type { Happening } from "./core/events.ts";
import { whyTooLate } from "./core/why-too-late.ts";
import type { House, Room } from "./house.ts";
import { isShared } from "./is-shared.ts";
import { onDisk } from "./on-disk.ts";
import { sayOnce } from "./say-once.ts";

/**
 * Says what a board intends and has not settled, in order, each once. What a platform refuses is held and tried again,
 * and never holds up the others; with `isAnew` at once, since the connection was just made.
 */
export async function deliver(
  house: Pick<House, "chat" | "clock" | "log">,
  room: Room,
  isAnew = false,
): Promise<void> {
  await room.inTurn(async () => {
    const { pending: intended } = await onDisk(house, room);
    for (const pending of intended.values()) {
      if (isShared(pending.delivery)) continue;
      const because = whyTooLate(room.board, pending.delivery, house.clock.now());
      if (because !== null) await drop(house, room, pending, because);
      else await sayOnce(house, pending, room, [], isAnew);
    }
  });
}

async function drop(
  { clock }: Pick<House, "clock">,
  { memory }: Room,
  { delivery }: Pending,
  because: string,
): Promise<void> {
  const dropped: Happening = { kind: "dropped", key: delivery.key, because };
  await memory.commit(clock.now(), "bot", () => ({ happenings: [dropped], answer: null }));
}
