import { type Chat, ChatError, type Posted } from "../../chat/chat.ts";
import type { Delivery, Pending } from "../../core/model/delivery.ts";
import { platformOfPlace } from "../../core/model/delivery.ts";
import type { Happening } from "../../core/model/events.ts";
import type { DeliveryKey } from "../../core/model/ids.ts";
import type { Instant } from "../../core/model/time.ts";
import { face } from "../../render/words/fingerprint.ts";
import type { House, Room } from "../bot.ts";
import { compose, type Intended } from "./compose.ts";
import { intend } from "./intend.ts";
import { mustWait, setback } from "./retry-policy.ts";
import { doubt, type Refused } from "./uncertain-delivery.ts";

type Needs = Pick<House, "chat" | "clock" | "log">;

/**
 * Says a delivery that one board intends, together with those of others that have the same key, and writes down on each
 * what came of it. What may have been said before a crash is looked for by its key, adopted if it stands, and said only
 * if it does not. What is held waits for its time; less so where the connection `isAnew`.
 */
export async function sayOnce(
  house: Needs,
  pending: Pending,
  room: Room,
  others: readonly Room[],
  isAnew: boolean,
): Promise<void> {
  if (mustWait(pending, house.clock.now(), isAnew)) return;
  const outcome = await attempt(house, pending, room, others);
  if (outcome.length === 0) return;
  await intend(house, room, "bot", () => outcome);
  // What there is to tell the secretary, the first board tells.
  const shared = outcome.filter(({ kind }) => kind !== "noticed");
  for (const other of others) await intend(house, other, "bot", () => shared);
}

/** Tries a delivery; returns what happened to it, or nothing when it has to wait. */
async function attempt(
  house: Needs,
  { delivery, intendedAt }: Pending,
  room: Room,
  others: readonly Room[],
): Promise<Happening[]> {
  const { key, place } = delivery;
  const now = house.clock.now();
  const chat = house.chat(platformOfPlace(place));
  if (chat === null) return [];
  const rooms = [room, ...others];
  const boards = rooms.map(({ board }) => board.id);
  // It must be fresh on every board: one that said it and could not write that down is enough to doubt.
  const fresh = rooms.map((each) => each.fresh.delete(key)).every((isFresh) => isFresh);
  try {
    const seen = fresh ? NOT_THERE : await look(chat, delivery, intendedAt);
    if (seen.kind === "there") {
      house.log("adopted", { boards, key });
      return [{ kind: "said", key, ...seen.posted }];
    }
    if (seen.kind === "not to be seen") {
      house.log("not looked for", { boards, key, because: seen.fault.because });
      return doubt(room.board, room.memory.state(), delivery, seen.fault, now);
    }
    const first = { board: room.board, state: room.memory.state(), delivery };
    const { post, document } = compose(
      first,
      others.flatMap((other) => intended(other, key)),
      now,
    );
    const posted = await chat.say(place, post, key, document);
    house.log("said", { boards, key });
    return [{ kind: "said", key, ...posted }, ...shown(delivery, face(post))];
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    house.log("not said", { boards, key, fault: error.message });
    return [setback(key, error.fault, now)];
  }
}

type Look =
  | { readonly kind: "there"; readonly posted: Posted }
  | { readonly kind: "not there" }
  | { readonly kind: "not to be seen"; readonly fault: Refused };

const NOT_THERE: Look = { kind: "not there" };

/** Looks whether something stands that may have been said. Rejects with a `ChatError` if it is worth looking again. */
async function look(chat: Chat, { key, place }: Delivery, since: Instant): Promise<Look> {
  try {
    const posted = await chat.find(place, key, since);
    return posted === null ? NOT_THERE : { kind: "there", posted };
  } catch (error) {
    if (!(error instanceof ChatError) || error.fault.kind !== "not-allowed") throw error;
    return { kind: "not to be seen", fault: error.fault };
  }
}

function intended({ board, memory }: Room, key: DeliveryKey): Intended[] {
  const state = memory.state();
  const pending = state.pending.get(key);
  return pending === undefined ? [] : [{ board, state, delivery: pending.delivery }];
}

function shown({ key, saying }: Delivery, shows: string): Happening[] {
  return saying.kind === "prompt" ? [{ kind: "shown", item: saying.item, key, face: shows }] : [];
}
