import { lastBefore, laterOf } from "../calendar/calendar.ts";
import { slotBetween } from "../calendar/slots.ts";
import { apply } from "../journal/apply.ts";
import type { Board } from "../model/board.ts";
import type { Asked, EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { type ChannelRef, messageKey, questionOf, roundOf } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant } from "../names/time.ts";
import { askQuestions, prompts } from "../plan/ask-questions.ts";
import { digestDeliveries } from "../plan/plan-digests.ts";
import { type PossiblePost, possiblePosts } from "./possible-posts.ts";
import type { StandingPost } from "./standing-post.ts";

/** A channel in which was looked. */
export type LookedAt = { readonly channel: ChannelRef; readonly posts: readonly StandingPost[] };

/**
 * What the records lack of posts that stand: each that could be the board's and that they do not know is said from now on,
 * and was asked, if they did not know that either. Of two posts with the same key the earlier one is the prompt's, and replies
 * under both are its item's. `isOurs` tells whose marks are taken for the board's own; all others are left alone.
 */
export function adoptPosts(
  board: Board,
  state: BoardState,
  looked: readonly LookedAt[],
  isOurs: (installation: string | null) => boolean,
  now: Instant,
): EventBody[] {
  const times = new Map(
    looked.flatMap(({ posts }) => posts.map(({ message, at }) => [messageKey(message), at])),
  );
  const found = looked.flatMap(({ channel, posts }) => {
    const possible = possiblePosts(board, state, channel, now);
    return posts.flatMap((post) => {
      const what = post.own && isOurs(post.mark.installation) ? possible(post.mark.keyHash) : null;
      return what === null ? [] : [{ post, what }];
    });
  });
  const events: EventBody[] = [];
  let after = state;
  for (const { post, what } of found.toSorted((one, other) => (one.post.at < other.post.at ? -1 : 1))) {
    const news = adoptPost(board, after, post, what, times);
    events.push(...news);
    after = news.reduce(
      (before, body) => apply(before, { ...body, n: before.n + 1, at: now, by: "bot" }),
      after,
    );
  }
  return events;
}

function adoptPost(
  board: Board,
  state: BoardState,
  { message, link, at }: StandingPost,
  what: PossiblePost,
  times: ReadonlyMap<string, Instant>,
): EventBody[] {
  const { key } = what;
  if (state.threads.has(messageKey(message))) return [];
  const said = { kind: "said", key, message, link } as const;
  const isKnown = state.intended.has(keyHash(key));
  if (what.kind === "digest") {
    if (isKnown) return state.pending.has(key) ? [said] : [];
    const deliveries = digestDeliveries(board, state, what.meeting, what.meeting);
    return [{ kind: "digested", meeting: what.meeting, due: true, deliveries }, said];
  }
  const { item } = what;
  const known = state.items.get(item)?.posts.get(key)?.message ?? null;
  if (known !== null) {
    const knownAt = times.get(messageKey(known));
    const stays = knownAt !== undefined && at < knownAt;
    return [{ kind: "copied", item, key, message, link, stays }];
  }
  if (isKnown) return [said];
  const asked = askedThen(board, state, what, message.channel, at);
  return asked === null ? [] : [asked, said];
}

/** That it was asked, as the bot would have written it when it did; null where its question is in no bank any more. */
function askedThen(
  board: Board,
  state: BoardState,
  { item, asking }: Extract<PossiblePost, { kind: "prompt" }>,
  channel: ChannelRef,
  at: Instant,
): EventBody | null {
  const before = state.items.get(item)?.asked ?? null;
  const question = board.questions.find(({ id }) => id === questionOf(item));
  if (question === undefined) return null;
  const slot = slotOf(board, state, at);
  const event = askQuestions(board, state, roundOf(item), [question], slot, at);
  const items = event.items.map(
    (each): Asked => ({ ...each, asking: Math.max(asking, before?.asking ?? 1) }),
  );
  // For the first time it was asked in every channel; again, only where it was lost.
  const channels = asking === 1 && board.channels.includes(channel) ? board.channels : [channel];
  return { ...event, items, deliveries: prompts(board, { item, asking }, channels) };
}

/** The slot that was settled when something was asked; null where all until then were settled. */
function slotOf(board: Board, { slotsUntil, timetable }: BoardState, at: Instant): Instant | null {
  if (slotsUntil === null && board.prompts.atOnce) return at;
  const settled = slotsUntil ?? timetable?.since ?? null;
  return slotBetween(board, laterOf(settled, lastBefore(board.round.starts, board.timezone)), at);
}
