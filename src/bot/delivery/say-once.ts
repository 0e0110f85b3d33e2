import { type Chat, ChatError, type Posted } from "../../chat/chat.ts";
import { promptReference } from "../../core/item/prompt-reference.ts";
import type { Delivery, Pending } from "../../core/model/delivery.ts";
import { platformOfPlace } from "../../core/model/delivery.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { DeliveryKey } from "../../core/model/ids.ts";
import type { Instant } from "../../core/model/time.ts";
import { fingerprint } from "../../render/words/fingerprint.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { compose, type Intended } from "./compose.ts";
import { intend } from "./intend.ts";
import { afterFault, mustWait } from "./retry-policy.ts";
import { leaveUncertain, type Refused } from "./uncertain-delivery.ts";

type Needs = Pick<Bot, "chat" | "clock" | "log">;

/**
 * Says a delivery that one board intends, together with those of others that have the same key, and writes down on each
 * what came of it. What may have been said before a crash is looked for by its key, adopted if it stands, and said only
 * if it does not. What is held waits for its time; less so where the connection `isAnew`.
 */
export async function sayOnce(
  bot: Needs,
  pending: Pending,
  runtime: BoardRuntime,
  others: readonly BoardRuntime[],
  isAnew: boolean,
): Promise<void> {
  if (mustWait(pending, bot.clock.now(), isAnew)) return;
  const outcome = await attempt(bot, pending, runtime, others);
  if (outcome.length === 0) return;
  await intend(bot, runtime, "bot", () => outcome);
  // What there is to tell the secretary, the first board tells.
  const shared = outcome.filter(({ kind }) => kind !== "noticed");
  for (const other of others) await intend(bot, other, "bot", () => shared);
}

/** Tries a delivery; returns what happened to it, or nothing when it has to wait. */
async function attempt(
  bot: Needs,
  { delivery, intendedAt }: Pending,
  runtime: BoardRuntime,
  others: readonly BoardRuntime[],
): Promise<EventBody[]> {
  const { key, place } = delivery;
  const now = bot.clock.now();
  const chat = bot.chat(platformOfPlace(place));
  if (chat === null) return [];
  const runtimes = [runtime, ...others];
  const boards = runtimes.map(({ board }) => board.id);
  // It must be fresh on every board: one that said it and could not write that down is enough to doubt.
  const fresh = runtimes.map((each) => each.fresh.delete(key)).every((isFresh) => isFresh);
  try {
    const seen = fresh ? NOT_THERE : await look(chat, delivery, firstIntended(intendedAt, others, key, now));
    if (seen.kind === "there") {
      bot.log("delivery-found", { boards, key });
      return [{ kind: "said", key, ...seen.posted }];
    }
    if (seen.kind === "not to be seen") {
      bot.log("delivery-in-doubt", { boards, key, because: seen.fault.because });
      return leaveUncertain(runtime.board, runtime.memory.state(), delivery, seen.fault, now);
    }
    const first = { board: runtime.board, state: runtime.memory.state(), delivery };
    const { post, document } = compose(
      first,
      others.flatMap((other) => intended(other, key)),
      now,
    );
    const posted = await chat.say(place, post, key, document);
    bot.log("delivery-said", { boards, key });
    return [{ kind: "said", key, ...posted }, ...shown(delivery, fingerprint(post))];
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const { fault } = error;
    if (fault.kind === "in-doubt") bot.log("delivery-in-doubt", { boards, key, because: fault.because });
    else bot.log("delivery-not-said", { boards, key, fault: error.message });
    return [afterFault(delivery, promptReference(runtime.memory.state(), delivery), fault, now)];
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

/**
 * Since when it may stand: one board may have said it before the others came to intend it. What was intended after `now`, by a
 * clock that was put right since, was intended before.
 */
function firstIntended(
  intendedAt: Instant,
  others: readonly BoardRuntime[],
  key: DeliveryKey,
  now: Instant,
): Instant {
  const times = others.flatMap(({ memory }) => memory.state().pending.get(key)?.intendedAt ?? []);
  return [intendedAt, ...times].reduce((first, time) => (time < first ? time : first), now);
}

function intended({ board, memory }: BoardRuntime, key: DeliveryKey): Intended[] {
  const state = memory.state();
  const pending = state.pending.get(key);
  return pending === undefined ? [] : [{ board, state, delivery: pending.delivery }];
}

function shown({ key, saying }: Delivery, shows: string): EventBody[] {
  return saying.kind === "prompt" ? [{ kind: "shown", item: saying.item, key, face: shows }] : [];
}
