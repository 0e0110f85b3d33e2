import { addDays, dayOf, earliestOf, instantOf } from "../calendar/calendar.ts";
import { roundAt } from "../calendar/round-at.ts";
import { toTell } from "../item/reach.ts";
import { itemsOfRound } from "../item/round-items.ts";
import { dueOf, isClosed, isPromised, statusOf } from "../item/standing.ts";
import type { Board } from "../model/board.ts";
import type { Delivery, Matter } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import { type Evidence, standingOf, versionOf } from "../model/evidence.ts";
import type { Item } from "../model/item.ts";
import { isSaid, type StandingKind } from "../model/reply-standing.ts";
import { mayDecide } from "../model/roles.ts";
import { type BoardState, itemIn, matterName } from "../model/state.ts";
import { isPerson } from "../names/by.ts";
import { deliveryKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { hourOfNudges, inWorkingHours } from "./working-hours.ts";

/** How many matters one message tells: a phone and a platform show no more. What is left follows in another. */
const MOST = 8;

/**
 * Tells each secretary what came up on a board and was not told yet: replies that nobody checked, questions passed on, asked
 * back or wanting more time; and after a meeting what was promised for it. At the hour of nudges on the working day after, what
 * was missed in the next working hours; each thing once. A board that is paused waits.
 */
export function planRoundUp(board: Board, state: BoardState, now: Instant): EventBody[] {
  const matters = coming(board, state, now)
    .filter(({ at }) => at <= now)
    .map(({ matter }) => matter)
    .slice(0, MOST);
  const [first] = matters;
  if (first === undefined) return [];
  const deliveries = toTell(board, state).map(
    ({ person, user }): Delivery => ({
      // Each matter is told once, so the first of them tells this message from all others.
      key: deliveryKey("round-up", board.id, matterName(first), person),
      place: { kind: "person", user },
      saying: { kind: "round-up", matters },
    }),
  );
  return [{ kind: "noticed", deliveries }];
}

/** The earliest instant at which `planRoundUp` finds something if nothing happens until then; it may have passed. */
export function roundUpDueAt(board: Board, state: BoardState, now: Instant): Instant | null {
  return earliestOf(coming(board, state, now).map(({ at }) => at));
}

/** When something is told next after now; null if nothing will be. */
export function nextRoundUp(board: Board, state: BoardState, now: Instant): Instant | null {
  return earliestOf(
    coming(board, state, now)
      .map(({ at }) => at)
      .filter((at) => at > now),
  );
}

/** Whether somebody still has to see to it. */
export function isMatter(board: Board, state: BoardState, { evidence, standing }: Matter): boolean {
  const reply = state.evidence.get(evidence);
  if (reply === undefined || reply.withdrawnAt !== null || standingOf(reply) !== standing) return false;
  return isOfConcern(board, itemIn(state, reply.item), reply);
}

type Coming = { readonly matter: Matter; readonly at: Instant };

/** All that is to be told and was not, in the order of references, each with when. */
function coming(board: Board, state: BoardState, now: Instant): Coming[] {
  const round = roundAt(board, now);
  if (state.paused || round === null || toTell(board, state).length === 0) return [];
  return itemsOfRound(state, round.name).flatMap((item) =>
    isClosed(item)
      ? []
      : item.evidence.toArray().flatMap((evidence): Coming[] => {
          const reply = state.evidence.get(evidence);
          if (reply === undefined || reply.standing === null) return [];
          const matter = { evidence, standing: standingOf(reply) };
          if (state.told.has(matterName(matter)) || !isMatter(board, state, matter)) return [];
          const since = sinceWhen(board, state, item, reply.standing, now);
          if (since === null) return [];
          const planned = hourOfNudges(board, addDays(dayOf(since, board.timezone), 1));
          return [{ matter, at: inWorkingHours(board, planned, now) }];
        }),
  );
}

/** Since when it is to be told: since somebody wrote it, and what is said at the meeting or elsewhere once that is over. */
function sinceWhen(
  board: Board,
  state: BoardState,
  item: Item,
  { standing, at }: { readonly standing: StandingKind; readonly at: Instant },
  now: Instant,
): Instant | null {
  if (standing !== "verbal" && standing !== "elsewhere") return at;
  const { meeting } = dueOf(board, state, item, now);
  if (meeting === null) return null;
  const over = instantOf(meeting, board.timezone);
  return over > at ? over : at;
}

function isOfConcern(board: Board, item: Item, reply: Evidence): boolean {
  const isOld = item.openedAt !== null && versionOf(reply) <= item.openedAt;
  if (isOld || isClosed(item)) return false;
  const status = statusOf(item);
  const standing = standingOf(reply);
  switch (standing) {
    case "to-check":
      return true;
    case "verbal":
    case "elsewhere":
      return isPromised(item);
    case "question":
      return !isTheirDoing(board, reply);
    case "handover":
    case "more-time":
      return status !== "answered" && !isTheirDoing(board, reply);
    default:
      return false;
  }
}

/** Whether a secretary wrote it, or they or the chair said that it is so: then it is no news to them. */
function isTheirDoing(board: Board, { author, standing }: Evidence): boolean {
  if (author.person !== null && board.secretaries.includes(author.person)) return true;
  return standing !== null && isSaid(standing) && isPerson(standing.by) && mayDecide(board, standing.by);
}
