import { dayOf } from "../calendar/calendar.ts";
import { writerTo } from "../item/writer-to.ts";
import type { SaidBefore } from "../judgement/heard.ts";
import { judge } from "../judgement/judge.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { type Evidence, versionOf } from "../model/evidence.ts";
import { isSaid, type Judgement, type StandingKind } from "../model/reply-standing.ts";
import { sameData } from "../model/same-data.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import type { MessageKey } from "../names/ids.ts";
import { isEarlier, type Live, liveReplies, rightAfter, rightBefore } from "./live-replies.ts";
import { takenBack } from "./taken-back.ts";

/** What replies are to their question now, where that is not what is known of them. */
type Anew = Map<MessageKey, Judgement | null>;

/**
 * What is to be written down of standings once something happened to a reply. It is judged itself where it has new words,
 * and nobody put it right. What was written right after it is judged anew only where this makes a difference to it, and so on:
 * in whatever order replies come in, they come to stand alike. And a correction takes back its writer's last answer, or
 * gives it back once it is none any more. Goes through the live replies of the item a few times, and judges hardly any.
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
  const live = liveReplies(after, changed.item);
  const anew: Anew = new Map();
  if (isNew && changed.withdrawnAt === null && !isPutRight(changed))
    anew.set(key, heardAs(board, after, changed, saidBefore(changed, live, anew)));
  followOn(board, before, after, live, changed, anew);
  const gone = isAboutTakingBack(live, anew) ? goneOf(live, anew) : NONE;
  return live
    .flatMap((each) => {
      const now = gone.has(each.reply) ? TAKEN_BACK : standsNow(board, after, live, each, anew);
      return now === null || isSame(now, each.reply.standing) ? [] : [{ each, now }];
    })
    .sort((one, other) => (isEarlier(one.each.reply, other.each.reply) ? -1 : 1))
    .map(({ each, now }) => ({ kind: "judged", evidence: each.key, ...now }));
}

const NONE: ReadonlySet<Evidence> = new Set();

const TAKEN_BACK: Judgement = { standing: "comment", because: "taken-back", until: null };

/** What an answer is again that was one, whoever its writer has become. */
const GIVEN_BACK: Judgement = { standing: "answer", because: "clear-sign", until: null };

/** Judges what was written after a reply, one by one, as long as what was said before it makes a difference to it. */
function followOn(
  board: Board,
  before: BoardState,
  after: BoardState,
  live: readonly Live[],
  changed: Evidence,
  anew: Anew,
): void {
  // Most replies are the last ones of their threads, so that what was known before is hardly ever asked.
  let known: readonly Live[] | null = null;
  for (let next = rightAfter(changed, live); next !== null; next = rightAfter(next.reply, live)) {
    const { key, reply } = next;
    if (reply.standing === null || isPutRight(reply)) return;
    known ??= liveReplies(before, changed.item);
    const [now, was] = [saidBefore(reply, live, anew), saidBefore(reply, known, new Map())];
    if (sameData(now, was)) return;
    // By the roles of today both times: that somebody's role changed judges nothing anew.
    const judged = heardAs(board, after, reply, now);
    const stands = stored(reply);
    const makesADifference = !isSame(judged, heardAs(board, after, reply, was));
    if (!makesADifference && judged.standing !== stands?.standing) return;
    anew.set(key, judged);
    if (judged.standing === stands?.standing) return;
  }
}

/** What was said right before a reply in its thread. */
function saidBefore(reply: Evidence, replies: readonly Live[], anew: Anew): readonly SaidBefore[] {
  const before = rightBefore(reply, replies);
  if (before === null) return [];
  const own = isSameAuthor(before.reply, reply);
  return [{ own, standing: kindOf(read(before, anew)), words: before.reply.text }];
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

/** Whether any of them takes an answer back, or was taken back: most threads have none. */
function isAboutTakingBack(live: readonly Live[], anew: Anew): boolean {
  return live.some(
    (each) => each.reply.standing?.because === "taken-back" || kindOf(read(each, anew)) === "correction",
  );
}

function goneOf(live: readonly Live[], anew: Anew): ReadonlySet<Evidence> {
  const inOrder = live.toSorted((one, other) => (isEarlier(one.reply, other.reply) ? -1 : 1));
  return takenBack(inOrder.map((each) => ({ reply: each.reply, standing: kindOf(read(each, anew)) })));
}

/** What a reply is that nobody has taken back; one that was, and is no more, is judged as it is now. */
function standsNow(
  board: Board,
  after: BoardState,
  live: readonly Live[],
  each: Live,
  anew: Anew,
): Judgement | null {
  if (anew.has(each.key) || each.reply.standing?.because !== "taken-back") return read(each, anew);
  const judged = heardAs(board, after, each.reply, saidBefore(each.reply, live, anew));
  return judged.standing === "answer" ? judged : GIVEN_BACK;
}

/** What a reply is but for being taken back; null where an earlier version took it for an answer. */
function read({ key, reply }: Live, anew: Anew): Judgement | null {
  return anew.get(key) ?? stored(reply);
}

function stored({ standing }: Evidence): Judgement | null {
  return standing?.because === "taken-back" ? GIVEN_BACK : standing;
}

/** What a person said of it stays, whatever becomes of its words. */
function isPutRight({ standing }: Evidence): boolean {
  return standing !== null && isSaid(standing);
}

function kindOf(judgement: Judgement | null): StandingKind {
  return judgement?.standing ?? "answer";
}

function isSameAuthor({ author: one }: Evidence, { author: other }: Evidence): boolean {
  return one.user === other.user || (one.person !== null && one.person === other.person);
}

function isSame(one: Judgement, other: Judgement | null): boolean {
  return (
    other !== null &&
    one.standing === other.standing &&
    one.because === other.because &&
    one.until === other.until
  );
}
