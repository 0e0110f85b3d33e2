import type { ChannelRef, PersonId } from "../../../../core/names/ids.ts";
import type { Channel, Clock, Message, Person, Workspace } from "../api/wire.ts";
import type { Route } from "../model/route.ts";
import type { Aside } from "./asides.ts";

/** Where the page keeps what it knows. Verbs in this folder change it; components read it and call the verbs. */
export type Store = {
  get(): State;
  change(next: (state: State) => State): void;
  /** Calls back after every change, until the returned function is called. */
  watch(changed: () => void): () => void;
  /** Channels that are being read just now; `again` once they have changed meanwhile. */
  readonly reading: Map<ChannelRef, { again: boolean; done: Promise<void> }>;
  /** What was being written when a pane was left, by pane and person. */
  readonly drafts: Map<string, string>;
};

/** Opens a store with a first state. */
export function createStore(first: State): Store {
  let state = first;
  const watchers = new Set<() => void>();
  return {
    get: () => state,
    change: (next) => {
      const before = state;
      state = next(state);
      if (state !== before) for (const changed of watchers) changed();
    },
    watch: (changed) => {
      watchers.add(changed);
      return () => watchers.delete(changed);
    },
    reading: new Map(),
    drafts: new Map(),
  };
}

/** Everything the page knows. Replaced as a whole whenever something changes. */
export type State = {
  readonly workspace: Workspace;
  readonly channels: readonly Channel[];
  readonly people: readonly Person[];
  /** Null: the clock of this workspace cannot be moved. */
  readonly clock: Clock | null;
  /** Root messages by channel, direct conversations among them. A channel not in here has not been read yet. */
  readonly messages: Readonly<Record<ChannelRef, readonly Message[]>>;
  /** Whom one is acting as. */
  readonly acting: PersonId;
  readonly route: Route;
  /** How many messages of others have been seen, by channel, by whoever is acting. */
  readonly seen: Readonly<Record<ChannelRef, number>>;
  readonly asides: readonly Aside[];
  /** Whether the workspace is answering. */
  readonly reachable: boolean;
  /** What a screen reader is to say. The number tells a repeated sentence from the one before. */
  readonly announcement: { readonly text: string; readonly number: number };
};
