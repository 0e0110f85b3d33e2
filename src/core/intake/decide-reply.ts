import { laterBy } from "../calendar/calendar.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import type { Evidence, EvidenceFile } from "../model/evidence.ts";
import { personWith } from "../model/people.ts";
import type { Beside } from "../model/relay.ts";
import type { Reply, Written } from "../model/reply.ts";
import type { BoardState } from "../model/state.ts";
import { type ItemId, messageKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { isUnnamed } from "../names/unnamed.ts";
import { lateNotice } from "../plan/notice.ts";
import { decideRelay } from "./decide-relay.ts";
import { decideBlocked, decideWithdrawal } from "./decide-withdrawal.ts";
import { isWordless } from "./is-wordless.ts";
import { isSlashCommand } from "./read-line.ts";
import { ignored, type ReplyDecision, taken } from "./reply-decision.ts";
import { withStandings } from "./with-standings.ts";

/** Words that were written beside the thread of the item they are for, and where. */
export type WrittenBeside = { readonly item: ItemId; readonly beside: Beside };

/**
 * Decides on what came in from a thread, or was written beside it: kept, changed, withdrawn, or none of our business. Platforms redeliver, reorder
 * and drop, so the decision rests only on what is known already: whatever the order and however often, the same replies
 * lead to the same state. What comes to a closed item is kept as well, and pointed out to the secretary.
 */
export function decideReply(
  board: Board,
  state: BoardState,
  reply: Reply,
  given: WrittenBeside | null = null,
): ReplyDecision {
  if (reply.kind === "withdrawn") return decideWithdrawal(board, state, reply);
  if (reply.kind === "blocked") return decideBlocked(board, state, reply);
  const { written } = reply;
  const key = messageKey(written.message);
  const before = state.evidence.get(key);
  const isBeside = given !== null || before?.beside !== undefined;
  const item = isBeside ? (before?.item ?? given?.item) : state.threads.get(messageKey(written.thread));
  if (item === undefined) return ignored("not in the thread of a prompt");
  if (!isBeside && key === messageKey(written.thread)) return ignored("a post of its own");
  if (written.author.bot) return ignored("a bot's message");
  if (isSlashCommand(written)) return ignored("a command");
  if (state.erased.has(key)) return ignored("erased");
  const restoredAt = reply.kind === "restored" ? reply.at : null;
  if (before === undefined) {
    // What was edited until nothing was left had words, and so may have what was brought back: should they come in now, they are
    // older than that.
    if (written.editedAt === null && restoredAt === null && isWordless(written)) return ignored("no words");
    return taken(item, keep(board, state, written, item, restoredAt, given?.beside));
  }
  if (before.withdrawnAt !== null) {
    if (restoredAt === null || restoredAt <= before.withdrawnAt) return ignored("withdrawn");
    const { text, files } = written;
    return taken(item, [
      ...withStandings(board, state, key, { kind: "restored", evidence: key, text, files, restoredAt }),
      ...lateNotice(board, state, item, { kind: "late-reply", evidence: key }, `late ${key} ${restoredAt}`),
    ]);
  }
  // That a deletion was taken back counts as a version: should the deletion only come in now, it is older than that.
  const told = restoredAt ?? written.editedAt;
  if (told === null) return named(item, before, written);
  const { text, files } = written;
  const isSame = text === before.text && sameFiles(files, before.files);
  // Slack dates edits to the second. Of two in one second, what is read back is the later one, should its news be lost.
  const isLater = reply.kind === "new" && before.editedAt === told && !isSame;
  const editedAt = isLater ? laterBy(told, 1) : told;
  if (before.editedAt !== null && before.editedAt >= editedAt) return ignored("an older version");
  const closedAt = state.items.get(item)?.decision?.at;
  const changed: EventBody = { kind: "changed", evidence: key, text, files, editedAt };
  // A platform may tell one edit twice, with times that differ a little.
  if (isSame) return taken(item, withStandings(board, state, key, changed, false));
  return taken(item, [
    ...withStandings(board, state, key, changed),
    // Once for each closing, however often it is edited.
    ...lateNotice(board, state, item, { kind: "late-edit", evidence: key }, `late edit ${key} ${closedAt}`),
  ]);
}

/** A platform may be slow to tell what somebody is called: what it tells when the thread is read is written down. */
function named(item: ItemId, before: Evidence, { author: { name, bot } }: Written): ReplyDecision {
  if (bot || !isUnnamed(before.author.name) || isUnnamed(name)) return ignored("known already");
  return taken(item, [{ kind: "named", evidence: messageKey(before.message), name }]);
}

function sameFiles(some: readonly EvidenceFile[], others: readonly EvidenceFile[]): boolean {
  return some.length === others.length && some.every(({ url }, at) => url === others[at]?.url);
}

function keep(
  board: Board,
  state: BoardState,
  written: Written,
  item: ItemId,
  restoredAt: Instant | null,
  beside?: Beside,
): EventBody[] {
  const { message, thread, at, link, via } = written;
  const key = messageKey(message);
  const tombstone = state.tombstones.get(key) ?? null;
  const withdrawnAt = tombstone !== null && restoredAt !== null && restoredAt > tombstone ? null : tombstone;
  const editedAt = restoredAt ?? written.editedAt;
  const { text, files } = withdrawnAt === null ? written : { text: "", files: [] };
  const { user, name } = written.author;
  const author = { user, name, person: personWith(board.people, user) };
  const evidence = {
    message,
    thread,
    item,
    author,
    at,
    text,
    files,
    link,
    editedAt: withdrawnAt === null ? editedAt : null,
    withdrawnAt,
    ...(beside === undefined ? {} : { beside }),
    ...(via === undefined ? {} : { via }),
  };
  const kept: EventBody = { kind: "kept", evidence };
  if (withdrawnAt !== null) return [kept];
  return [
    ...withStandings(board, state, key, kept),
    ...decideRelay(state, evidence),
    ...lateNotice(board, state, item, { kind: "late-reply", evidence: key }, `late ${key}`),
  ];
}
