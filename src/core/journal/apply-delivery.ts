import type { Event } from "../model/events.ts";
import type { PromptPost } from "../model/item.ts";
import type { Relay } from "../model/relay.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";
import { type DeliveryKey, type ItemId, itemOfPrompt, messageKey } from "../names/ids.ts";
import { isErasedKey, keyHash, keyIn } from "../names/key-hash.ts";

type Settling = Extract<Event, { kind: "said" | "held" | "dropped" | "shown" | "lost" | "copied" }>;

/** Takes in how a delivery went, and what became of its post. */
export function applyDelivery(state: BoardState, event: Settling): BoardState {
  switch (event.kind) {
    case "said": {
      const { key, message, link } = event;
      const item = promptOf(state, key);
      const settled = { ...withoutPending(state, key), lastActAt: event.at };
      if (item === null) return withRelay(settled, key, (relay) => ({ ...relay, message, link }));
      const posted = withItem(settled, item, (before) => {
        const post = before.posts.get(key) ?? { key, message, link, face: null };
        return { ...before, posts: before.posts.set(key, { ...post, message, link }) };
      });
      return { ...posted, threads: posted.threads.set(messageKey(message), item) };
    }
    case "held": {
      const key = keyIn(state.pending, event.key);
      const pending = key === null ? undefined : state.pending.get(key);
      if (key === null || pending === undefined) return state;
      const { why, reason, until } = event;
      const held = { why, reason, until };
      return { ...state, pending: state.pending.set(key, { ...pending, held }) };
    }
    case "dropped":
      return withoutPending(state, event.key);
    case "copied": {
      const { item, key, message, link, stays } = event;
      const known = { ...state, threads: state.threads.set(messageKey(message), item) };
      return stays ? withPost(known, item, key, (post) => ({ ...post, message, link, face: null })) : known;
    }
    case "lost":
      return withPost(state, event.item, event.key, (post) => ({ ...post, message: null, link: null }));
    case "shown": {
      const { item, key, face } = event;
      const shown = withPost(state, item, key, (post) => ({ ...post, face }));
      return { ...withRelay(shown, key, (relay) => ({ ...relay, face })), lastActAt: event.at };
    }
  }
}

/**
 * The item of a prompt that has no post yet; also of one that was given up, and stands after all: replies under it belong
 * to its item all the same.
 */
function promptOf(state: BoardState, key: DeliveryKey): ItemId | null {
  const pending = keyIn(state.pending, key);
  const saying = pending === null ? undefined : state.pending.get(pending)?.delivery.saying;
  if (saying !== undefined) return saying.kind === "prompt" ? saying.item : null;
  const item = itemOfPrompt(key);
  if (item === null || !state.intended.has(keyHash(key))) return erasedPrompt(state, key);
  const message = state.items.get(item)?.posts.get(key)?.message ?? null;
  return message === null ? item : null;
}

/** The item of a prompt whose key was erased before it was said, or is erased by now. */
function erasedPrompt({ items }: BoardState, key: DeliveryKey): ItemId | null {
  const item = items.find(({ posts }) => {
    const known = keyIn(posts, key);
    return known !== null && isErasedKey(known);
  });
  return item?.id ?? null;
}

function withoutPending(state: BoardState, key: DeliveryKey): BoardState {
  const known = keyIn(state.pending, key);
  return known === null ? state : { ...state, pending: state.pending.delete(known) };
}

function withRelay(state: BoardState, key: DeliveryKey, change: (relay: Relay) => Relay): BoardState {
  const known = keyIn(state.relays, key);
  const relay = known === null ? undefined : state.relays.get(known);
  if (known === null || relay === undefined) return state;
  return { ...state, relays: state.relays.set(known, change(relay)) };
}

function withPost(
  state: BoardState,
  item: ItemId,
  key: DeliveryKey,
  change: (post: PromptPost) => PromptPost,
): BoardState {
  return withItem(state, item, (before) => {
    const known = keyIn(before.posts, key);
    const post = known === null ? undefined : before.posts.get(known);
    if (known === null || post === undefined) return before;
    return { ...before, posts: before.posts.set(known, change(post)) };
  });
}
