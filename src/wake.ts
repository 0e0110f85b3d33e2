import { plan } from "./core/plan.ts";
import { deliver } from "./deliver.ts";
import { deliverNudges } from "./deliver-nudges.ts";
import type { House, Room } from "./house.ts";
import { intend } from "./intend.ts";
import { refreshAll } from "./refresh.ts";

/**
 * Does all that is due now. Each board is asked once what is due, and that is written down; then it is said, and posts
 * that were left behind are brought up to date, each board on its own, so that a slow one holds up no other.
 */
export async function wake(house: House): Promise<void> {
  await Promise.all(house.rooms.map((room) => intendDue(house, room)));
  await Promise.all([deliverNudges(house), ...house.rooms.map((room) => speak(house, room))]);
}

async function intendDue(house: House, room: Room): Promise<void> {
  const now = house.clock.now();
  if (plan(room.board, room.memory.state(), now).length === 0) return;
  await intend(house, room, "bot", (state) => plan(room.board, state, now));
}

async function speak(house: House, room: Room): Promise<void> {
  await deliver(house, room);
  await refreshAll(house, room);
}
