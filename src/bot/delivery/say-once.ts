import { type Chat, ChatError, type Posted } from "../../chat/chat.ts";
import { earliestOf } from "../../core/calendar/calendar.ts";
import { isOfPerson } from "../../core/item/reach.ts";
import type { Delivery, Hold, Pending } from "../../core/model/delivery.ts";
import { platformOfPlace } from "../../core/model/delivery.ts";
import { reasonLine } from "../../core/model/reason-line.ts";
import type { DeliveryKey } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import { fingerprint } from "../../render/words/fingerprint.ts";
import type { BoardRuntime, Bot } from "../bot.ts";
import { pendingAsTried } from "./as-tried.ts";
import { compose, type Intended } from "./compose.ts";
import { mustWait } from "./retry-policy.ts";
import { type Outcome, settle } from "./settle.ts";
import type { Refused } from "./uncertain-delivery.ts";
import { writeOutcome } from "./write-outcome.ts";

type Needs = Pick<Bot, "chat" | "clock" | "log">;

/**
 * Says a delivery that one board intends, together with those of others that have the same key, and writes down on each
 * what came of it. What may have been said before a crash is looked for by its key, adopted if it stands, and said only
 * if it does not. What is held on one of them waits for its time on each; less so where the connection `isAnew`.
 */
export async function sayOnce(
  bot: Needs,
  pending: Pending,
  runtime: BoardRuntime,
  others: readonly BoardRuntime[],
  isAnew: boolean,
): Promise<void> {
  const { key } = pending.delivery;
  const runtimes = [runtime, ...others];
  const now = bot.clock.now();
  const holds = [pendingAsTried(runtime, pending), ...others.flatMap((other) => pendingOn(other, key))]
    .filter((each) => mustWait(each, now, isAnew))
    .flatMap(({ held }) => held ?? []);
  if (holds.length > 0) return holdAlike(bot, runtimes, key, longest(holds));
  const outcome = await attempt(bot, pending, runtime, others);
  if (outcome === null) return;
  for (const each of runtimes) {
    await writeOutcome(bot, each, (state, board) =>
      settle(board, state, key, outcome, now)
        // What there is to tell the secretary, the first board tells.
        .filter(({ kind }) => each === runtime || kind !== "noticed"),
    );
  }
}

/** A crash may have left it held on some of the boards only: each of them says the same of it. */
async function holdAlike(
  bot: Needs,
  runtimes: readonly BoardRuntime[],
  key: DeliveryKey,
  hold: Hold,
): Promise<void> {
  for (const runtime of runtimes) {
    const isFree = (pending: Pending | undefined) => {
      if (pending === undefined) return false;
      const { held } = pendingAsTried(runtime, pending);
      return held === null || held.until < hold.until;
    };
    if (!isFree(runtime.memory.state().pending.get(key))) continue;
    await writeOutcome(bot, runtime, ({ pending }) =>
      isFree(pending.get(key)) ? [{ kind: "held", key, ...hold }] : [],
    );
  }
}

function longest(holds: readonly Hold[]): Hold {
  return holds.reduce((one, other) => (other.until > one.until ? other : one));
}

/** Tries a delivery; returns what came of it, or null when it has to wait for its platform to be connected. */
async function attempt(
  bot: Needs,
  { delivery, intendedAt, held }: Pending,
  runtime: BoardRuntime,
  others: readonly BoardRuntime[],
): Promise<Outcome | null> {
  const { key, place, saying } = delivery;
  const now = bot.clock.now();
  const chat = bot.chat(platformOfPlace(place));
  if (chat === null) return null;
  const runtimes = [runtime, ...others];
  const boards = runtimes.map(({ board }) => board.id);
  // It must be fresh on every board: one that said it and could not write that down is enough to doubt.
  const fresh = runtimes.map((each) => each.fresh.delete(key)).every((isFresh) => isFresh);
  try {
    const doubted = earliestOf(runtimes.map((each) => each.doubted.get(key) ?? null));
    const since = firstIntended(intendedAt, others, key, now);
    const seen = fresh ? NOT_THERE : await look(chat, delivery, earliestOf([since, doubted]) ?? since);
    if (seen.kind === "there") {
      bot.log("delivery-found", { boards, key });
      return { kind: "said", posted: seen.posted, face: null };
    }
    // Refused before, and refused again for the same person's sake: that nobody may look there leaves nothing in doubt.
    if (seen.kind === "not to be seen" && held?.why === "refused" && isOfPerson(seen.fault.reason)) {
      bot.log("delivery-not-said", { boards, key, fault: reasonLine(seen.fault.reason) });
      return { kind: "not said", fault: seen.fault };
    }
    // What was never tried by these records is not left out because nobody can look.
    if (seen.kind === "not to be seen" && doubted === null) {
      bot.log("delivery-in-doubt", { boards, key, reason: reasonLine(seen.fault.reason) });
      return seen;
    }
    for (const each of runtimes) each.doubted.delete(key);
    const first = { board: runtime.board, state: runtime.memory.state(), delivery };
    const { post, document } = compose(
      first,
      others.flatMap((other) => intended(other, key)),
      now,
    );
    const posted = await chat.say(place, post, key, document);
    bot.log("delivery-said", { boards, key });
    return { kind: "said", posted, face: isKeptUp(saying) ? fingerprint(post) : null };
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    const { fault } = error;
    if (fault.kind === "in-doubt")
      bot.log("delivery-in-doubt", { boards, key, reason: reasonLine(fault.reason) });
    else bot.log("delivery-not-said", { boards, key, fault: error.message });
    return { kind: "not said", fault };
  }
}

/** Whether its post is brought up to date later. */
function isKeptUp({ kind }: Delivery["saying"]): boolean {
  return kind === "prompt" || kind === "relay";
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
  const times = others.flatMap((other) => pendingOn(other, key).map((pending) => pending.intendedAt));
  return [intendedAt, ...times].reduce((first, time) => (time < first ? time : first), now);
}

function intended({ board, memory }: BoardRuntime, key: DeliveryKey): Intended[] {
  const state = memory.state();
  const pending = state.pending.get(key);
  return pending === undefined ? [] : [{ board, state, delivery: pending.delivery }];
}

function pendingOn(runtime: BoardRuntime, key: DeliveryKey): Pending[] {
  const pending = runtime.memory.state().pending.get(key);
  return pending === undefined ? [] : [pendingAsTried(runtime, pending)];
}
