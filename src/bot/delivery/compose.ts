import type { Document, Post } from "../../chat/post.ts";
import { notAskedHere } from "../../core/item/not-asked-here.ts";
import { asShown } from "../../core/model/author-name.ts";
import type { Board } from "../../core/model/board.ts";
import type { Delivery, Saying } from "../../core/model/delivery.ts";
import { platformOfPlace } from "../../core/model/delivery.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import { accountOn } from "../../core/model/people.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { ItemId, MessageKey } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import { digestView } from "../../core/views/digest-view.ts";
import { itemView } from "../../core/views/item-view.ts";
import { digestFullPost } from "../../render/digest/digest-full.ts";
import { digestShortPost } from "../../render/digest/digest-short.ts";
import { packDocument } from "../../render/digest/pack.ts";
import { channelsChangedPost } from "../../render/posts/channels-changed.ts";
import {
  blockedReplyPost,
  lateEditPost,
  lateReplyPost,
  lateWithdrawalPost,
  promptDeletedPost,
  troublePost,
} from "../../render/posts/notices.ts";
import { nudgeOwnerPost, type WaitingOnBoard } from "../../render/posts/nudge-owner.ts";
import { nudgeSecretaryPost } from "../../render/posts/nudge-secretary.ts";
import { nudgeThreadPost } from "../../render/posts/nudge-thread.ts";
import { promptPost } from "../../render/posts/prompt.ts";

/** A delivery in words, with the document that goes with it. */
export type Composed = { readonly post: Post; readonly document: Document | null };

/** A delivery with the board that intends it. */
export type Intended = { readonly board: Board; readonly state: BoardState; readonly delivery: Delivery };

/**
 * Finds the words of a delivery, as things stand at the moment it is said. `others` are those of other boards that are
 * said with the same message: only a nudge to an owner has any.
 */
export function compose(first: Intended, others: readonly Intended[], now: Instant): Composed {
  const { board, state, delivery } = first;
  const { saying } = delivery;
  const view = (id: ItemId) => itemView(board, state, id, now);
  switch (saying.kind) {
    case "prompt":
      return alone(promptPost(view(saying.item), board));
    case "nudge-owner":
      return alone(nudgeOwnerPost([first, ...others].flatMap((each) => waiting(each, now))));
    case "nudge-thread":
      return alone(nudgeThreadPost(view(saying.item), named(board, delivery, saying), board));
    case "nudge-secretary":
      return alone(nudgeSecretaryPost(saying.items.map(view), board));
    case "digest-short":
      return alone(digestShortPost(digestView(board, state, saying.meeting, now)));
    case "digest-full": {
      const digest = digestView(board, state, saying.meeting, now);
      return { post: digestFullPost(digest), document: packDocument(digest) };
    }
    case "late-reply": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(lateReplyPost(view(reply.item), reply, board));
    }
    case "late-edit": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(lateEditPost(view(reply.item), reply, board));
    }
    case "late-withdrawal": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(lateWithdrawalPost(view(reply.item), reply, board));
    }
    case "blocked-reply": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(blockedReplyPost(view(reply.item), reply, board));
    }
    case "prompt-lost":
      return alone(promptDeletedPost(view(saying.item)));
    case "channels-changed":
      return alone(channelsChangedPost(board, saying, notAskedHere(board, state, now).map(view)));
    case "trouble":
      return alone(troublePost(saying.reason, board));
  }
}

function waiting({ board, state, delivery: { saying } }: Intended, now: Instant): WaitingOnBoard[] {
  if (saying.kind !== "nudge-owner" || saying.due.length + saying.also.length === 0) return [];
  const view = (id: ItemId) => itemView(board, state, id, now);
  return [{ board, due: saying.due.map(view), also: saying.also.map(view) }];
}

function alone(post: Post): Composed {
  return { post, document: null };
}

/** Those a nudge in a thread names, by their accounts on the platform of the thread. */
function named(board: Board, { place }: Delivery, { people }: Extract<Saying, { kind: "nudge-thread" }>) {
  return people.flatMap((person) => {
    const user = accountOn(board, person, platformOfPlace(place));
    return user === null ? [] : [{ user, name: board.people[person]?.name ?? person }];
  });
}

function replyIn(board: Board, state: BoardState, key: MessageKey): Evidence {
  const reply = state.evidence.get(key);
  if (reply === undefined) throw new Error(`no evidence ${key}`);
  return asShown(board, reply);
}
