import { roundAt } from "../calendar/round-at.ts";
import type { Board } from "../model/board.ts";
import type { BoardState } from "../model/state.ts";
import {
  type ChannelRef,
  type DeliveryKey,
  deliveryKey,
  type ItemId,
  itemId,
  type KeyHash,
  questionOf,
  roundOf,
} from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant, LocalTime } from "../names/time.ts";
import { prompts } from "../plan/ask-questions.ts";

/** What a post can be that stands in a channel of a board: a prompt, or the digest for a meeting. */
export type PossiblePost =
  | { readonly kind: "prompt"; readonly key: DeliveryKey; readonly item: ItemId; readonly asking: number }
  | { readonly kind: "digest"; readonly key: DeliveryKey; readonly meeting: LocalTime };

/** As many times more than the records know may a question have been asked. */
const MORE_ASKINGS = 3;

/**
 * Every post that a board could have said in a channel by now: each question in this round and the one before, as often as it
 * is known to have been asked and a few times more, and the digest of each meeting. A mark holds only a hash of what it is of,
 * so it is known again by trying them all. What is returned finds one by the first digits of that hash.
 */
export function possiblePosts(
  board: Board,
  state: BoardState,
  channel: ChannelRef,
  now: Instant,
): (markHash: string) => PossiblePost | null {
  const posts = new Map<KeyHash, PossiblePost>();
  for (const item of itemsOf(board, state, now)) {
    const known = state.items.get(item)?.asked?.asking ?? 0;
    for (let asking = 1; asking <= known + MORE_ASKINGS; asking += 1)
      for (const { key } of prompts(board, { item, asking }, [channel]))
        posts.set(keyHash(key), { kind: "prompt", key, item, asking });
  }
  for (const meeting of board.meetings) {
    const key = deliveryKey("digest", board.id, meeting, channel);
    posts.set(keyHash(key), { kind: "digest", key, meeting });
  }
  return (markHash) => {
    for (const [hash, post] of posts) if (hash.startsWith(markHash)) return post;
    return null;
  };
}

function itemsOf(board: Board, state: BoardState, now: Instant): readonly ItemId[] {
  const questions = [
    ...new Set([...board.questions.map(({ id }) => id), ...state.items.keySeq().map(questionOf)]),
  ];
  const round = roundAt(board, now)?.name;
  const rounds = round === undefined ? [] : [round, roundBefore(round)];
  const all = new Set([...rounds, ...state.items.keySeq().map(roundOf)]);
  return [...all].flatMap((each) => questions.map((question) => itemId(each, question)));
}

/** Of `2026/27` that is `2025/26`. */
function roundBefore(round: string): string {
  const year = Number(round.slice(0, 4));
  return `${year - 1}/${String(year % 100).padStart(2, "0")}`;
}
