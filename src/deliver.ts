import { ChatError } from "./chat/chat.ts";
import { compose } from "./compose.ts";
import type { Delivery, Pending } from "./core/delivery.ts";
import type { Happening } from "./core/events.ts";
import { isTooLate } from "./core/is-too-late.ts";
import { platformOfPlace } from "./core/platform-of-place.ts";
import type { House, Room } from "./house.ts";
import { face } from "./render/face.ts";
import { setback } from "./setback.ts";

type Needs = Pick<House, "chat" | "clock" | "log">;

/**
 * Says what is intended and not settled, in order, each once. What may have been said before a crash is looked for by
 * its key, adopted if it stands, and said only if it does not. What a platform refuses is held and tried again, and
 * never holds up the others.
 */
export async function deliver(house: Needs, room: Room): Promise<void> {
  await room.inTurn(async () => {
    for (const pending of room.memory.state().pending.values()) {
      const outcome = await attempt(house, room, pending);
      if (outcome.length === 0) continue;
      await room.memory.commit(house.clock.now(), "bot", () => ({ happenings: outcome, answer: null }));
    }
  });
}

/** Tries one delivery; returns what happened to it, or nothing when it has to wait. */
async function attempt(house: Needs, room: Room, pending: Pending): Promise<Happening[]> {
  const { delivery, intendedAt, held } = pending;
  const { key, place } = delivery;
  const now = house.clock.now();
  if (held !== null && held.until > now) return [];
  if (isTooLate(room.board, delivery, now))
    return [{ kind: "dropped", key, because: "the meeting has begun" }];
  const chat = house.chat(platformOfPlace(place));
  if (chat === null) return [];
  const inDoubt = !room.fresh.delete(key);
  try {
    const standing = inDoubt ? await chat.find(place, key, intendedAt) : null;
    if (standing !== null) {
      house.log("adopted", { board: room.board.id, key });
      return [{ kind: "said", key, ...standing }];
    }
    const { post, document } = compose(room.board, room.memory.state(), delivery, now);
    const posted = await chat.say(place, post, key, document);
    house.log("said", { board: room.board.id, key });
    return [{ kind: "said", key, ...posted }, ...shown(delivery, face(post))];
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    house.log("not said", { board: room.board.id, key, fault: error.message });
    return [setback(key, error.fault, now)];
  }
}

function shown({ key, saying }: Delivery, shows: string): Happening[] {
  return saying.kind === "prompt" ? [{ kind: "shown", item: saying.item, key, face: shows }] : [];
}
