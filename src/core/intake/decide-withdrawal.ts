import { laterOf } from "../calendar/calendar.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { personWith } from "../model/people.ts";
import type { Reply } from "../model/reply.ts";
import type { BoardState } from "../model/state.ts";
import { messageKey } from "../names/ids.ts";
import { lateNotice, noticeOnce } from "../plan/notice.ts";
import { ignored, type ReplyDecision, taken } from "./reply-decision.ts";
import { withStandings } from "./with-standings.ts";

/** Decides on the news that a reply was deleted, or is missing: perhaps one that was never seen, or one that came back since. */
export function decideWithdrawal(
  board: Board,
  state: BoardState,
  reply: Extract<Reply, { kind: "withdrawn" }>,
): ReplyDecision {
  const key = messageKey(reply.message);
  if (state.threads.has(key)) return ignored("a post of its own");
  const before = state.evidence.get(key);
  const item =
    before?.item ?? (reply.thread === null ? undefined : state.threads.get(messageKey(reply.thread)));
  if (item === undefined) return ignored("not in the thread of a prompt");
  // What was kept was a person's, whoever its platform takes its author for now.
  if (before === undefined && reply.author?.bot === true) return ignored("a bot's message");
  const withdrawnAt = before === undefined ? (state.tombstones.get(key) ?? null) : before.withdrawnAt;
  // Of one that was only missing, or held back, it is news that it was deleted, however long ago.
  const isToldNow = before?.withdrawnHow !== undefined && reply.how === undefined;
  if (withdrawnAt !== null && withdrawnAt >= reply.at && !isToldNow) return ignored("withdrawn");
  // Its deletion was taken back since, and comes in a second time. What was edited in the very instant is gone all the same.
  if (before !== undefined && before.editedAt !== null && before.editedAt > reply.at)
    return ignored("an older version");
  const how = reply.how === undefined ? {} : { how: reply.how };
  const withdrawn: EventBody = {
    kind: "withdrawn",
    evidence: key,
    withdrawnAt: laterOf(withdrawnAt, reply.at),
    ...how,
  };
  if (before === undefined || withdrawnAt !== null) return taken(item, [withdrawn]);
  const occasion = `late withdrawal ${key} ${reply.at}`;
  return taken(item, [
    ...withStandings(board, state, key, withdrawn, false),
    ...lateNotice(board, state, item, { kind: "late-withdrawal", evidence: key }, occasion),
  ]);
}

/** A reply whose words are blocked stays without them, and the secretary is told once, so that somebody can ask for others. */
export function decideBlocked(
  board: Board,
  state: BoardState,
  { written, at }: Extract<Reply, { kind: "blocked" }>,
): ReplyDecision {
  const key = messageKey(written.message);
  const before = state.evidence.get(key);
  const item = before?.beside === undefined ? state.threads.get(messageKey(written.thread)) : before.item;
  if (item === undefined) return ignored("not in the thread of a prompt");
  if (written.author.bot) return ignored("a bot's message");
  if (state.erased.has(key)) return ignored("erased");
  if (before === undefined ? state.tombstones.has(key) : before.withdrawnAt !== null)
    return ignored("withdrawn");
  const notices = noticeOnce(board, state, { kind: "blocked-reply", evidence: key }, `blocked ${key}`);
  if (before !== undefined) {
    const withdrawn: EventBody = { kind: "withdrawn", evidence: key, withdrawnAt: at, how: "blocked" };
    return taken(item, [...withStandings(board, state, key, withdrawn, false), ...notices]);
  }
  const { user, name } = written.author;
  const { message, thread, link, at: writtenAt } = written;
  const evidence = {
    ...{ message, thread, item, author: { user, name, person: personWith(board.people, user) } },
    ...{
      at: writtenAt,
      text: "",
      files: [],
      link,
      editedAt: null,
      withdrawnAt: at,
      withdrawnHow: "blocked" as const,
    },
  };
  return taken(item, [{ kind: "kept", evidence }, ...notices]);
}
