import type { Document, Post } from "../../chat/post.ts";
import { roundAt } from "../../core/calendar/round-at.ts";
import { aboutText } from "../../core/item/about.ts";
import { isRemindedOf } from "../../core/item/is-reminded-of.ts";
import { notAskedHere } from "../../core/item/not-asked-here.ts";
import { reminded } from "../../core/item/reminded.ts";
import { itemsOfRound } from "../../core/item/round-items.ts";
import { asShown } from "../../core/model/author-name.ts";
import type { Board } from "../../core/model/board.ts";
import type { Delivery, Matter, Saying } from "../../core/model/delivery.ts";
import { platformOfPlace } from "../../core/model/delivery.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import { accountOn, nameOf, ownerOf } from "../../core/model/people.ts";
import { type BoardState, itemIn } from "../../core/model/state.ts";
import { type ItemId, type MessageKey, messageKey, type PersonId } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import { isMatter } from "../../core/plan/round-up.ts";
import { digestView } from "../../core/views/digest-view.ts";
import { itemView } from "../../core/views/item-view.ts";
import { digestFullPost } from "../../render/digest/digest-full.ts";
import { digestShortPost } from "../../render/digest/digest-short.ts";
import { packDocument } from "../../render/digest/pack.ts";
import { askWriterPost } from "../../render/posts/ask-writer.ts";
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
import { relayPost } from "../../render/posts/relay.ts";
import { type MatterView, roundUpPost } from "../../render/posts/round-up.ts";
import { type Orphan, unreachedPost } from "../../render/posts/unreached.ts";

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
    case "relay": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(relayPost(view(reply.item), reply, board));
    }
    case "ask-writer": {
      const reply = replyIn(board, state, saying.evidence);
      const about = aboutText({ board: board.id, item: reply.item, reply: saying.evidence });
      return alone(askWriterPost(view(reply.item), reply, about));
    }
    case "round-up":
      return alone(roundUpPost(matters(first, saying.matters, now), board));
    case "blocked-reply": {
      const reply = replyIn(board, state, saying.evidence);
      return alone(blockedReplyPost(view(reply.item), reply, board));
    }
    case "prompt-lost":
      return alone(promptDeletedPost(view(saying.item)));
    case "channels-changed":
      return alone(channelsChangedPost(board, saying, notAskedHere(board, state, now).map(view)));
    case "unreached": {
      const { person, platform, reason } = saying;
      const who = { name: nameOf(board, person), platform, reason };
      return alone(unreachedPost(who, orphans(board, state, person, now), board));
    }
    case "trouble":
      return alone(troublePost(saying.reason, board));
  }
}

function waiting({ board, state, delivery: { saying } }: Intended, now: Instant): WaitingOnBoard[] {
  if (saying.kind !== "nudge-owner" || saying.due.length + saying.also.length === 0) return [];
  const view = (id: ItemId) => itemView(board, state, id, now);
  const absent = [...saying.due, ...saying.also].flatMap((id) => {
    const owner = ownerOf(board, itemIn(state, id));
    return owner === null || owner === saying.person ? [] : [[id, nameOf(board, owner)] as const];
  });
  return [{ board, due: saying.due.map(view), also: saying.also.map(view), standsInFor: new Map(absent) }];
}

/** What waits for somebody who cannot be reached, each with whoever is reminded of it now. */
function orphans(board: Board, state: BoardState, person: PersonId, now: Instant): Orphan[] {
  const round = roundAt(board, now)?.name;
  const items = round === undefined ? [] : itemsOfRound(state, round);
  return items
    .filter((item) => item.asked !== null && isRemindedOf(board, item, person))
    .map((item) => {
      const instead = reminded(board, state, item)?.person ?? null;
      const members = board.members.some((member) => member !== person) ? "the members, in its thread" : null;
      return {
        item: itemView(board, state, item.id, now),
        instead: instead === null ? members : nameOf(board, instead),
      };
    });
}

/** Those of some matters that somebody still has to see to. */
function matters({ board, state }: Intended, told: readonly Matter[], now: Instant): MatterView[] {
  return told
    .filter((matter) => isMatter(board, state, matter))
    .flatMap(({ evidence }): MatterView[] => {
      const id = state.evidence.get(evidence)?.item;
      if (id === undefined) return [];
      const item = itemView(board, state, id, now);
      const reply = item.replies.find(({ message }) => messageKey(message) === evidence);
      return reply === undefined
        ? []
        : [{ item, reply, about: aboutText({ board: board.id, item: id, reply: evidence }) }];
    });
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
