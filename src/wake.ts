import { plan } from "./core/plan.ts";
import { deliver } from "./deliver.ts";
import type { House, Room } from "./house.ts";
import { intend } from "./intend.ts";
import { refreshAll } from "./refresh.ts";

/**
 * Does all that is due now: each board on its own, so that a slow one holds up no other. A board is asked once what
 * is due; that is written down, then said, and the posts that time has changed are brought up to date.
 */
export async function wake(house: House): Promise<void> {
  await Promise.all(house.rooms.map((room) => wakeRoom(house, room)));
}

async function wakeRoom(house: House, room: Room): Promise<void> {
  const now = house.clock.now();
  if (plan(room.board, room.memory.state(), now).length > 0)
    await intend(house, room, "bot", (state) => plan(room.board, state, now));
  await deliver(house, room);
  await refreshAll(house, room);
}
