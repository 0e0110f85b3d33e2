import type { Happening } from "../core/model/events.ts";
import type { BoardState } from "../core/model/state.ts";
import { plan } from "../core/plan/plan.ts";
import type { House, Room } from "./bot.ts";
import { deliver } from "./deliver.ts";
import { deliverNudges } from "./deliver-nudges.ts";
import { intend } from "./delivery/intend.ts";
import { refreshAll } from "./refresh.ts";

/**
 * Does all that is due now. Each board is asked once what is due, and that is written down; then it is said, and posts
 * that were left behind are brought up to date, each board on its own, so that a slow one holds up no other.
 */
export async function wake(house: House): Promise<void> {
  await Promise.all(house.rooms.map((room) => intendDue(house, room, () => true)));
  await Promise.all([deliverNudges(house), ...house.rooms.map((room) => speak(house, room))]);
}

/**
 * Asks what is due to be asked. Nudges and digests wait for `wake`: they rest on replies, of which some may be missed yet.
 */
export async function askDue(house: House): Promise<void> {
  const isAsking = ({ kind }: Happening) => kind !== "nudged" && kind !== "digested";
  await Promise.all(
    house.rooms.map(async (room) => {
      await intendDue(house, room, isAsking);
      await deliver(house, room);
    }),
  );
}

async function intendDue(
  house: House,
  room: Room,
  isWanted: (happening: Happening) => boolean,
): Promise<void> {
  const now = house.clock.now();
  const due = (state: BoardState) => plan(room.board, state, now).filter(isWanted);
  if (due(room.memory.state()).length === 0) return;
  await intend(house, room, "bot", due);
}

async function speak(house: House, room: Room): Promise<void> {
  await deliver(house, room);
  await refreshAll(house, room);
}
