import { dayOf, instantOf } from "../calendar/calendar.ts";
import { meetingView, wantedFrom } from "../calendar/meetings.ts";
import type { Board } from "../model/board.ts";
import type { Wanted } from "../model/events.ts";
import { type Evidence, standingOf } from "../model/evidence.ts";
import type { Item, Status } from "../model/item.ts";
import { ownerOf } from "../model/people.ts";
import type { StandingKind } from "../model/reply-standing.ts";
import type { BoardState } from "../model/state.ts";
import type { PersonId } from "../names/ids.ts";
import type { Day, Instant, LocalTime } from "../names/time.ts";

/**
 * How an item stands: planned → open → to check → answered → accepted or not applicable. It is the best of its live replies
 * since it was last opened: an answer, else one that somebody has to check. Wanting more evidence opens it until one, or an
 * edit of one, is newer than that decision; losing the last live one opens it too.
 */
export function statusOf(item: Item): Status {
  const { decision } = item;
  if (decision?.outcome === "accepted" || decision?.outcome === "not-applicable") return decision.outcome;
  if (item.asked === null) return "planned";
  if (item.counts.answer > 0) return "answered";
  return item.counts["to-check"] > 0 ? "to-check" : "open";
}

/** Closed: accepted or not applicable. */
export function isClosed(item: Item): boolean {
  const status = statusOf(item);
  return status === "accepted" || status === "not-applicable";
}

/** By when an item is wanted, and for which meeting. */
export type Due = { readonly day: Day | null; readonly meeting: LocalTime | null };

/**
 * By when an item is wanted: the publication day of its meeting, or the day of an extension given since it began to
 * wait. A meeting that was moved or cancelled after that no longer counts: the next one does. One that has taken
 * place after its digest went out stays, also when it has left the settings since.
 */
export function dueOf(board: Board, state: BoardState, item: Item, now: Instant): Due {
  if (item.waitsSince === null) return { day: null, meeting: null };
  const wanted = wantedNow(board, state, item, item.waitsSince, now);
  const extension = item.extensions.at(-1);
  const extended = extension !== undefined && extension.at >= item.waitsSince ? extension.due : null;
  return { day: extended ?? wanted?.due ?? null, meeting: wanted?.meeting ?? null };
}

/** Open and past its due day; where the answer is said to be given at its meeting, or elsewhere, not before that meeting. */
export function isOverdue(board: Board, state: BoardState, item: Item, now: Instant): boolean {
  const { day, meeting } = dueOf(board, state, item, now);
  if (day === null || statusOf(item) !== "open" || dayOf(now, board.timezone) <= day) return false;
  return !isPromised(item) || meeting === null || instantOf(meeting, board.timezone) <= now;
}

/** Whether somebody said that the answer to an open item will be given at the meeting, or was given elsewhere. */
export function isPromised(item: Item): boolean {
  return statusOf(item) === "open" && item.counts.verbal + item.counts.elsewhere > 0;
}

function wantedNow(board: Board, state: BoardState, item: Item, since: Instant, now: Instant): Wanted | null {
  const { wanted } = item;
  if (wanted !== null && board.meetings.includes(wanted.meeting))
    return { meeting: wanted.meeting, due: meetingView(board, wanted.meeting).publicationDay };
  if (wanted !== null && tookPlace(board, state, wanted.meeting, now)) return wanted;
  return wantedFrom(board, dayOf(since, board.timezone));
}

/** Its digest tells a meeting that took place from one that was called off in good time: the hour passes for both. */
function tookPlace(board: Board, state: BoardState, meeting: LocalTime, now: Instant): boolean {
  return state.digested.has(meeting) && instantOf(meeting, board.timezone) <= now;
}

/** Whom an item waits for: its owner, else the expected members who have neither answered nor passed it on. */
export type Waiting =
  | { readonly kind: "owner"; readonly person: PersonId }
  | { readonly kind: "members"; readonly people: readonly PersonId[] }
  | { readonly kind: "nobody" };

/** What a member wrote of whom nothing more is expected for now. */
const DONE: ReadonlySet<StandingKind> = new Set(["answer", "to-check", "handover"]);

/** Works out whom an item waits for. A reply that was withdrawn does not count as written. */
export function waitsFor(board: Board, state: BoardState, item: Item): Waiting {
  const owner = ownerOf(board, item);
  if (owner !== null) return { kind: "owner", person: owner };
  const done = new Set(
    repliesSince(state, item)
      .filter((reply) => DONE.has(standingOf(reply)))
      .map(({ author }) => author.person),
  );
  const people = board.members.filter((member) => !done.has(member));
  return people.length > 0 ? { kind: "members", people } : { kind: "nobody" };
}

/** The live replies to an item that were written since more evidence was wanted, or since it was asked. */
export function repliesSince(state: BoardState, item: Item): Evidence[] {
  const since = writtenSince(item);
  return item.evidence.toArray().flatMap((key) => {
    const reply = state.evidence.get(key);
    return reply === undefined || reply.withdrawnAt !== null || reply.at < since ? [] : [reply];
  });
}

/** From when on a reply counts as written since more evidence was wanted, or since it was asked. */
function writtenSince({ decision, waitsSince }: Item): Instant {
  if (decision?.outcome === "more-evidence" && decision.at === waitsSince) return sinceWhen(decision);
  return waitsSince ?? "";
}

/** When something was decided, by the clock that dates replies: the bot's own may be off. Old records have only that. */
function sinceWhen({ asOf, at }: NonNullable<Item["decision"]>): Instant {
  return asOf ?? at;
}
