import { Map as IMap, Set as ISet, List, OrderedMap } from "immutable";
import type { DeliveryKey, ItemId, KeyHash, MessageKey } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import type { BoardSettings } from "./board-settings.ts";
import { NO_COUNTS } from "./counts.ts";
import type { Matter, Pending } from "./delivery.ts";
import type { Evidence } from "./evidence.ts";
import type { Item } from "./item.ts";
import type { Relay } from "./relay.ts";

/**
 * All that is known of a board: the fold of its journal. The collections are persistent ones, so that applying an
 * event costs the same however much is stored, and an event that could not be flushed can simply be forgotten.
 */
export type BoardState = {
  /** The number of the last event that is in here. */
  readonly n: number;
  readonly openedAt: Instant | null;
  /** What the settings said when they last changed; null in records that do not have it yet. */
  readonly settings: BoardSettings | null;
  readonly paused: boolean;
  /** The timetable that is known, and since when. */
  readonly timetable: {
    readonly schedule: string;
    readonly timezone: string;
    readonly since: Instant;
  } | null;
  /** Slots up to here are settled. */
  readonly slotsUntil: Instant | null;
  readonly items: IMap<ItemId, Item>;
  /** The root post of every prompt → its item. */
  readonly threads: IMap<MessageKey, ItemId>;
  readonly evidence: IMap<MessageKey, Evidence>;
  /** Replies known to be withdrawn before they were ever seen: a late first delivery brings their words back to nobody. */
  readonly tombstones: IMap<MessageKey, Instant>;
  /** What says the replies that were written beside the threads. */
  readonly relays: IMap<DeliveryKey, Relay>;
  /** What the secretaries were told of in a round-up, as `matterName` names it. */
  readonly told: ISet<string>;
  /** Meetings whose digest was due and is taken care of. */
  readonly digested: ISet<string>;
  /** Replies whose words were erased: nothing brings them back. */
  readonly erased: ISet<MessageKey>;
  /** The hashes of the keys of everything ever intended: nothing with one of these is ever intended again. */
  readonly intended: ISet<KeyHash>;
  /** Not settled yet, in the order they were intended. */
  readonly pending: OrderedMap<DeliveryKey, Pending>;
  /** When the bot last did something here. */
  readonly lastActAt: Instant | null;
  /** By somebody's word: whatever stood in the channels until then is no reason any more not to speak. */
  readonly claimedThrough: Instant | null;
};

/** A board of which nothing is known: what a journal without lines folds to. */
export const emptyState: BoardState = {
  n: 0,
  openedAt: null,
  settings: null,
  paused: false,
  timetable: null,
  slotsUntil: null,
  items: IMap(),
  threads: IMap(),
  evidence: IMap(),
  tombstones: IMap(),
  relays: IMap(),
  erased: ISet(),
  told: ISet(),
  digested: ISet(),
  intended: ISet(),
  pending: OrderedMap(),
  lastActAt: null,
  claimedThrough: null,
};

/** What a matter goes by among those that were told. */
export function matterName({ evidence, standing }: Matter): string {
  return `${standing} ${evidence}`;
}

/** An item as it is known; one that nobody has heard of yet is a planned one. */
export function itemIn(state: BoardState, id: ItemId): Item {
  return state.items.get(id) ?? plannedItem(id);
}

/** The state with one item changed. */
export function withItem(state: BoardState, id: ItemId, change: (item: Item) => Item): BoardState {
  return { ...state, items: state.items.set(id, change(itemIn(state, id))) };
}

function plannedItem(id: ItemId): Item {
  return {
    id,
    asked: null,
    posts: IMap(),
    waitsSince: null,
    wanted: null,
    evidence: List(),
    live: 0,
    openedAt: null,
    counts: NO_COUNTS,
    decision: null,
    rating: null,
    owner: null,
    nudges: [],
    extensions: [],
    steps: [],
    takenBack: [],
  };
}
