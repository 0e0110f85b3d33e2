import type { Board } from "../model/board.ts";
import type { Reason } from "../model/reason.ts";
import type { BoardState } from "../model/state.ts";
import { type ChannelRef, messageKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { hasAsked } from "./has-asked.ts";
import { isKeptOut } from "./is-kept-out.ts";
import { possiblePosts } from "./possible-posts.ts";
import type { SeenChannel, StandingPost } from "./standing-post.ts";

/** Why the bot does not speak on a board. */
export type Silence = Reason<"another-installation" | "records-empty" | "posts-unknown" | "channel-unseen">;

/**
 * Whether the bot may speak on a board, by what stands in its channels: null if it may, and else why not. It may not where
 * another installation has spoken, where posts stand and the records are empty, or where they stand, could be the board's, and
 * do not say whose they are; and before anything was asked it may not where nobody can look, though it could speak. What the records know, and what
 * stood there when somebody claimed the channels, is no reason.
 */
export function whoseChannels(
  board: Board,
  state: BoardState,
  installation: string,
  seen: readonly SeenChannel[],
  now: Instant,
): Silence | null {
  const isEmpty = !hasAsked(state);
  for (const each of seen) {
    const { channel } = each;
    const facts = { board: board.id, channel };
    if (each.kind === "unseen") {
      if (isEmpty && state.claimedThrough === null && !isKeptOut(each))
        return { code: "channel-unseen", facts: { ...facts, why: each.why } };
      continue;
    }
    const code = silencing(
      board,
      state,
      installation,
      channel,
      isEmpty,
      unknownPosts(state, each.posts),
      now,
    );
    if (code !== null) return { code, facts };
  }
  return null;
}

function silencing(
  board: Board,
  state: BoardState,
  installation: string,
  channel: ChannelRef,
  isEmpty: boolean,
  posts: readonly StandingPost[],
  now: Instant,
): Exclude<Silence["code"], "channel-unseen"> | null {
  const isOther = ({ mark }: StandingPost) =>
    mark.installation !== null && mark.installation !== installation;
  if (posts.some(isOther)) return "another-installation";
  const others = posts.filter((post) => !isIntended(state, post));
  if (isEmpty && others.length > 0) return "records-empty";
  const possible = possiblePosts(board, state, channel, now);
  const untold = others.filter(({ mark }) => mark.installation === null && possible(mark.keyHash) !== null);
  return untold.length > 0 ? "posts-unknown" : null;
}

/** The bot's own posts that are no thread of the board's, and stood there after the channels were last claimed. */
function unknownPosts(
  { threads, claimedThrough }: BoardState,
  posts: readonly StandingPost[],
): StandingPost[] {
  return posts.filter(
    ({ own, message, at }) =>
      own && !threads.has(messageKey(message)) && (claimedThrough === null || at > claimedThrough),
  );
}

/** Whether the records have it that this was to be said. */
function isIntended({ intended }: BoardState, { mark }: StandingPost): boolean {
  return intended.some((hash) => hash.startsWith(mark.keyHash));
}
