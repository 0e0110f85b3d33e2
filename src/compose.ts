import type { Document, Post } from "./chat/post.ts";
import type { Board } from "./core/board.ts";
import type { Delivery, Saying } from "./core/delivery.ts";
import { digestView } from "./core/digest-view.ts";
import type { Evidence } from "./core/evidence.ts";
import type { ItemId, MessageKey } from "./core/ids.ts";
import { itemView } from "./core/item-view.ts";
import { accountOn } from "./core/people.ts";
import { platformOfPlace } from "./core/platform-of-place.ts";
import type { BoardState } from "./core/state.ts";
import type { Instant } from "./core/time.ts";
import { digestFullPost } from "./render/digest-full.ts";
import { digestShortPost } from "./render/digest-short.ts";
import { lateReplyPost } from "./render/late-reply.ts";
import { lateWithdrawalPost } from "./render/late-withdrawal.ts";
import { nudgeOwnerPost } from "./render/nudge-owner.ts";
import { nudgeSecretaryPost } from "./render/nudge-secretary.ts";
import { nudgeThreadPost } from "./render/nudge-thread.ts";
import { packDocument } from "./render/pack.ts";
import { promptPost } from "./render/prompt.ts";

/** A delivery in words, with the document that goes with it. */
export type Composed = { readonly post: Post; readonly document: Document | null };

/** Finds the words of a delivery, as things stand at the moment it is said. */
export function compose(board: Board, state: BoardState, delivery: Delivery, now: Instant): Composed {
  const { saying } = delivery;
  const view = (id: ItemId) => itemView(board, state, id, now);
  switch (saying.kind) {
    case "prompt":
      return alone(promptPost(view(saying.item), board));
    case "nudge-owner":
      return alone(nudgeOwnerPost(saying.due.map(view), saying.also.map(view), board));
    case "nudge-thread":
      return alone(nudgeThreadPost(view(saying.item), named(board, delivery, saying)));
    case "nudge-secretary":
      return alone(nudgeSecretaryPost(saying.items.map(view), board));
    case "digest-short":
      return alone(digestShortPost(digestView(board, state, saying.meeting, now)));
    case "digest-full": {
      const digest = digestView(board, state, saying.meeting, now);
      return { post: digestFullPost(digest), document: packDocument(digest) };
    }
    case "late-reply": {
      const reply = replyIn(state, saying.evidence);
      return alone(lateReplyPost(view(reply.item), reply, board));
    }
    case "late-withdrawal": {
      const reply = replyIn(state, saying.evidence);
      return alone(lateWithdrawalPost(view(reply.item), reply, board));
    }
  }
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

function replyIn(state: BoardState, key: MessageKey): Evidence {
  const reply = state.evidence.get(key);
  if (reply === undefined) throw new Error(`no evidence ${key}`);
  return reply;
}
