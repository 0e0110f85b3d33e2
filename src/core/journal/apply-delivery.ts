import type { Event } from "../model/events.ts";
import { type DeliveryKey, type ItemId, itemOfPrompt, messageKey } from "../model/ids.ts";
import type { PromptPost } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";

type Settling = Extract<Event, { kind: "said" | "held" | "dropped" | "shown" | "lost" }>;

/** Takes in how a delivery went, and what became of its post. */
export function applyDelivery(state: BoardState, event: Settling): BoardState {
  switch (event.kind) {
    case "said": {
      const { key, message, link } = event;
      const item = promptOf(state, key);
      const settled = { ...state, pending: state.pending.delete(key), lastActAt: event.at };
      if (item === null) return settled;
      const posted = withItem(settled, item, (before) => {
        const post = before.posts.get(key) ?? { key, message, link, face: null };
        return { ...before, posts: before.posts.set(key, { ...post, message, link }) };
      });
      return { ...posted, threads: posted.threads.set(messageKey(message), item) };
    }
    case "held": {
      const pending = state.pending.get(event.key);
      if (pending === undefined) return state;
      const { why, because, fix, until } = event;
      const held = { why, because, fix, until };
      return { ...state, pending: state.pending.set(event.key, { ...pending, held }) };
    }
    case "dropped":
      return { ...state, pending: state.pending.delete(event.key) };
    case "lost":
      return withPost(state, event.item, event.key, (post) => ({ ...post, message: null, link: null }));
    case "shown": {
      const shown = withPost(state, event.item, event.key, (post) => ({ ...post, face: event.face }));
      return { ...shown, lastActAt: event.at };
    }
  }
}

/**
 * The item of a prompt that has no post yet; also of one that was given up, and stands after all: replies under it belong
 * to its item all the same.
 */
function promptOf(state: BoardState, key: DeliveryKey): ItemId | null {
  const saying = state.pending.get(key)?.delivery.saying;
  if (saying !== undefined) return saying.kind === "prompt" ? saying.item : null;
  const item = itemOfPrompt(key);
  if (item === null || !state.intended.has(key)) return null;
  const message = state.items.get(item)?.posts.get(key)?.message ?? null;
  return message === null ? item : null;
}

function withPost(
  state: BoardState,
  item: ItemId,
  key: DeliveryKey,
  change: (post: PromptPost) => PromptPost,
): BoardState {
  return withItem(state, item, (before) => {
    const post = before.posts.get(key);
    return post === undefined ? before : { ...before, posts: before.posts.set(key, change(post)) };
  });
}
