import { dayOf } from "../calendar/calendar.ts";
import { writerTo } from "../item/writer-to.ts";
import type { SaidBefore } from "../judgement/heard.ts";
import { judge } from "../judgement/judge.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { type Evidence, standingOf, versionOf } from "../model/evidence.ts";
import { isSaid, type Judgement } from "../model/reply-standing.ts";
import { sameData } from "../model/same-data.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { type ItemId, type MessageKey, messageKey } from "../names/ids.ts";
import { takenBack } from "./taken-back.ts";

/** How many of the messages before one in its thread may tell what it means. */
const CONTEXT = 10;

/** A live reply with what it is to its question but for being taken back. */
type Read = { readonly key: MessageKey; readonly reply: Evidence; readonly judgement: Judgement | null };

/**
 * What is to be written down of standings once something happened to a reply. It is judged itself where it has new words,
 * and nobody put it right. What was written after it, and heard before, is judged anew only where this makes a difference to
 * it: in whatever order replies come in, they come to stand alike. And a correction takes back its writer's last answer, or
 * gives it back once it is none any more.
 *
 * @param before the state in which it had not happened
 * @param after the same with that and nothing else
 * @param isNew whether it has words that were not judged yet
 */
export function judgedAnew(
  board: Board,
  before: BoardState,
  after: BoardState,
  key: MessageKey,
  isNew: boolean,
): EventBody[] {
  const changed = after.evidence.get(key);
  if (changed === undefined) return [];
  const known = liveReplies(before, changed.item);
  const read: Read[] = [];
  for (const each of liveReplies(after, changed.item)) {
    const judgement = judgementOf(board, after, known, read, each, { key, changed, isNew });
    read.push({ ...each, judgement });
  }
  const gone = takenBack(read.map(({ reply, judgement }) => ({ reply, standing: kindOf(judgement) })));
  return read.flatMap(({ key, reply, judgement }): EventBody[] => {
    const now: Judgement | null = gone.has(reply) ? TAKEN_BACK : judgement;
    return now === null || isSame(now, reply.standing) ? [] : [{ kind: "judged", evidence: key, ...now }];
  });
}

const TAKEN_BACK: Judgement = { standing: "comment", because: "taken-back", until: null };

/** What an answer is again that was one, whoever its writer has become. */
const GIVEN_BACK: Judgement = { standing: "answer", because: "clear-sign", until: null };

/** What a reply is by its words and those before it; null where an earlier version took it for an answer. */
function judgementOf(
  board: Board,
  after: BoardState,
  known: readonly Live[],
  read: readonly Read[],
  { key, reply }: Live,
  change: { readonly key: MessageKey; readonly changed: Evidence; readonly isNew: boolean },
): Judgement | null {
  const { standing } = reply;
  const now = contextOf(reply, read);
  const isChanged = key === change.key && change.isNew;
  if (isChanged && (standing === null || !isSaid(standing))) return heardAs(board, after, reply, now);
  if (standing === null || isSaid(standing)) return standing;
  const isTakenBack = standing.because === "taken-back";
  const stands = isTakenBack ? GIVEN_BACK : standing;
  const was = isNear(change.changed, reply) ? contextOf(reply, known.map(asStored)) : now;
  if (!isTakenBack && sameData(now, was)) return stands;
  // By the roles of today both times: that somebody's role changed judges nothing anew.
  const judged = heardAs(board, after, reply, now);
  const makesADifference = !isSame(judged, heardAs(board, after, reply, was));
  return makesADifference || judged.standing === stands.standing ? judged : stands;
}

/** Whether one message may tell what another means: it was written before it in the same thread. */
function isNear(one: Evidence, other: Evidence): boolean {
  return one !== other && isSameThread(one, other) && isEarlier(one, other);
}

/** What was said before a reply in its thread. */
function contextOf(reply: Evidence, all: readonly Read[]): readonly SaidBefore[] {
  const before = all.filter((each) => isNear(each.reply, reply)).slice(-CONTEXT);
  return before.map((each) => ({
    own: isSameAuthor(each.reply, reply),
    standing: kindOf(each.judgement),
    words: each.reply.text,
  }));
}

function heardAs(board: Board, state: BoardState, reply: Evidence, before: readonly SaidBefore[]): Judgement {
  const { author, text, files, item, via } = reply;
  const heard = judge({
    ...writerTo(board, itemIn(state, item), author.person),
    words: text,
    files: files.length,
    before,
    today: dayOf(versionOf(reply), board.timezone),
  });
  // What a workflow posted in somebody's name is their answer once they say so.
  if (via === undefined || heard.standing !== "answer") return heard;
  return { standing: "to-check", because: "not-asked", until: null };
}

type Live = { readonly key: MessageKey; readonly reply: Evidence };

/** The live replies of an item in the order in which they were written. */
function liveReplies(state: BoardState, id: ItemId): Live[] {
  return itemIn(state, id)
    .evidence.toArray()
    .flatMap((key) => {
      const reply = state.evidence.get(key);
      return reply === undefined || reply.withdrawnAt !== null ? [] : [{ key, reply }];
    })
    .sort((one, other) => (isEarlier(one.reply, other.reply) ? -1 : 1));
}

/** Of what was written in one instant, one is before the other in whatever order they came. */
function isEarlier(one: Evidence, other: Evidence): boolean {
  if (one.at !== other.at) return one.at < other.at;
  return messageKey(one.message) < messageKey(other.message);
}

function isSameAuthor({ author: one }: Evidence, { author: other }: Evidence): boolean {
  return one.user === other.user || (one.person !== null && one.person === other.person);
}

function isSameThread(one: Evidence, other: Evidence): boolean {
  return messageKey(one.thread) === messageKey(other.thread);
}

function asStored({ key, reply }: Live): Read {
  const judgement = reply.standing?.because === "taken-back" ? GIVEN_BACK : reply.standing;
  return { key, reply, judgement };
}

function kindOf(judgement: Judgement | null): Judgement["standing"] {
  return standingOf({ standing: judgement as Evidence["standing"] });
}

function isSame(one: Judgement, other: Judgement | null): boolean {
  return (
    other !== null &&
    one.standing === other.standing &&
    one.because === other.because &&
    one.until === other.until
  );
}
