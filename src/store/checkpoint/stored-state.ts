import { Map as IMap, Set as ISet, List, OrderedMap } from "immutable";
import type { BoardSettings } from "../../core/model/board-settings.ts";
import type { Pending } from "../../core/model/delivery.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { Item, PromptPost } from "../../core/model/item.ts";
import type { Relay } from "../../core/model/relay.ts";
import type { BoardState } from "../../core/model/state.ts";
import { type ItemId, type KeyHash, type MessageKey, messageKey } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";

/** An item as JSON: what knows its own key stands in a list. */
type StoredItem = Omit<Item, "posts" | "evidence"> & {
  readonly posts: readonly PromptPost[];
  readonly evidence: readonly MessageKey[];
};

/** What a state has many of, each as a list in the order in which the state has it. */
export type StoredLists = {
  readonly items: Iterable<StoredItem>;
  readonly threads: Iterable<readonly [MessageKey, ItemId]>;
  readonly evidence: Iterable<Evidence>;
  readonly tombstones: Iterable<readonly [MessageKey, Instant]>;
  /** Left out where there are none, as versions before this one did. */
  readonly relays?: Iterable<Relay>;
  /** Left out where nothing was told, as versions before this one did. */
  readonly told?: Iterable<string>;
  readonly erased: Iterable<MessageKey>;
  readonly digested: Iterable<string>;
  readonly intended: Iterable<KeyHash>;
  readonly pending: Iterable<Pending>;
};

/** What a state has one of. */
export type StoredValues = Omit<BoardState, keyof StoredLists | "n" | "claimedThrough"> & {
  /** Left out where nobody claimed anything, as versions before this one did. */
  readonly claimedThrough?: Instant;
};

/** A state as JSON, its lists one element after the other: a state may be too large to be there twice. */
export function toStored({ n: _n, claimedThrough, ...state }: BoardState): {
  values: StoredValues;
  lists: StoredLists;
} {
  const {
    items,
    threads,
    evidence,
    tombstones,
    relays,
    told,
    erased,
    digested,
    intended,
    pending,
    ...values
  } = state;
  return {
    values: claimedThrough === null ? values : { ...values, claimedThrough },
    lists: {
      items: items.valueSeq().map((item) => ({
        ...item,
        posts: item.posts.valueSeq().toArray(),
        evidence: item.evidence.toArray(),
      })),
      threads: threads.entries(),
      evidence: evidence.values(),
      tombstones: tombstones.entries(),
      ...(relays.isEmpty() ? {} : { relays: relays.values() }),
      ...(told.isEmpty() ? {} : { told }),
      erased,
      digested,
      intended,
      pending: pending.values(),
    },
  };
}

/** What the settings of a board had not yet when earlier versions kept them. */
const SINCE_DEPUTIES: Pick<BoardSettings, "deputies" | "deputy" | "operators"> = {
  deputies: {},
  deputy: null,
  operators: [],
};

/** Takes in a stored state one element after the other. */
export interface StateBuilder {
  add(list: string, element: unknown): void;
  build(n: number, values: StoredValues): BoardState;
}

/**
 * Makes a builder. It takes what comes for what it should be: whoever uses it knows that it was written here. The same
 * names come again and again in what was written, and are kept once.
 */
export function stateBuilder(): StateBuilder {
  const names = new Map<string, string>();
  const one = <T extends string>(name: T): T => {
    const known = names.get(name);
    if (known === undefined) names.set(name, name);
    return (known ?? name) as T;
  };
  const items = IMap<ItemId, Item>().asMutable();
  const threads = IMap<MessageKey, ItemId>().asMutable();
  const evidence = IMap<MessageKey, Evidence>().asMutable();
  const tombstones = IMap<MessageKey, Instant>().asMutable();
  const relays = IMap<Relay["key"], Relay>().asMutable();
  const told = ISet<string>().asMutable();
  const erased = ISet<MessageKey>().asMutable();
  const digested = ISet<string>().asMutable();
  const intended = ISet<KeyHash>().asMutable();
  const pending = OrderedMap<Pending["delivery"]["key"], Pending>().asMutable();
  const adding: { readonly [L in keyof StoredLists]-?: (element: ElementOf<L>) => void } = {
    items: (item) => {
      const posts = IMap(item.posts.map((post) => [post.key, post]));
      items.set(item.id, { ...item, posts, evidence: List(item.evidence) });
    },
    threads: ([key, item]) => void threads.set(key, one(item)),
    evidence: (each) => {
      const { message, thread, item, author } = each;
      const key = messageKey(message);
      evidence.set(key, {
        ...each,
        message: { ...message, channel: one(message.channel), workspace: one(message.workspace) },
        thread: { channel: one(thread.channel), workspace: one(thread.workspace), id: one(thread.id) },
        item: one(item),
        author: { ...author, user: one(author.user), name: one(author.name) },
      });
    },
    tombstones: ([key, at]) => void tombstones.set(key, at),
    relays: (each) => void relays.set(each.key, each),
    told: (name) => void told.add(name),
    erased: (key) => void erased.add(key),
    digested: (meeting) => void digested.add(meeting),
    intended: (hash) => void intended.add(hash),
    pending: (each) => void pending.set(each.delivery.key, each),
  };
  return {
    add(list, element) {
      if (!Object.hasOwn(adding, list)) throw new TypeError(`a state has no ${list}`);
      (adding[list as keyof StoredLists] as (element: unknown) => void)(element);
    },
    build: (n, values) => ({
      ...values,
      claimedThrough: values.claimedThrough ?? null,
      settings: values.settings === null ? null : { ...SINCE_DEPUTIES, ...values.settings },
      n,
      items: items.asImmutable(),
      threads: threads.asImmutable(),
      evidence: evidence.asImmutable(),
      tombstones: tombstones.asImmutable(),
      relays: relays.asImmutable(),
      told: told.asImmutable(),
      erased: erased.asImmutable(),
      digested: digested.asImmutable(),
      intended: intended.asImmutable(),
      pending: pending.asImmutable(),
    }),
  };
}

type ElementOf<L extends keyof StoredLists> =
  Required<StoredLists>[L] extends Iterable<infer Element> ? Element : never;
