import type { State } from "./state.ts";

/** Where the page keeps what it knows. Verbs in this folder change it; components read it and call the verbs. */
export type Desk = {
  get(): State;
  change(next: (state: State) => State): void;
  /** Calls back after every change, until the returned function is called. */
  watch(changed: () => void): () => void;
  /** Channels that are being read just now; `again` once they have changed meanwhile. */
  readonly reading: Map<string, { again: boolean; done: Promise<void> }>;
  /** What was being written when a pane was left, by pane and person. */
  readonly drafts: Map<string, string>;
};

/** Opens a desk with a first state. */
export function createDesk(first: State): Desk {
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
