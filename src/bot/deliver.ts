import type { Pending } from "../core/model/delivery.ts";
import type { Happening } from "../core/model/events.ts";
import type { DeliveryKey } from "../core/model/ids.ts";
import { whyTooLate } from "../core/plan/why-too-late.ts";
import type { House, Room } from "./bot.ts";
import { onDisk } from "./delivery/flushed-state.ts";
import { isShared } from "./delivery/is-shared.ts";
import { sayOnce } from "./delivery/say-once.ts";

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
    const dealtWith = new Set<DeliveryKey>();
    // What is said may bring something else to say: that the secretary should know what became of it.
    for (;;) {
      const { pending: intended } = await onDisk(house, room);
      const next = [...intended.values()].filter(({ delivery }) => !dealtWith.has(delivery.key));
      if (next.length === 0) return;
      for (const pending of next) {
        dealtWith.add(pending.delivery.key);
        if (isShared(pending.delivery)) continue;
        const because = whyTooLate(room.board, pending.delivery, house.clock.now());
        if (because !== null) await drop(house, room, pending, because);
        else await sayOnce(house, pending, room, [], isAnew);
      }
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
