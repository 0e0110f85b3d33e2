import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import { emptyState } from "../core/model/state.ts";
import type { MessageKey } from "../core/names/ids.ts";
import type { Checkpoint } from "./checkpoint/checkpoint-adapter.ts";
import { type Position, START, type StateAt } from "./line/position.ts";

/** A board on which nothing has happened. */
export const NOTHING: StateAt = { state: emptyState, position: START };

/** What a journal, or its tail after a checkpoint, comes to. */
export type CaughtUp = {
  readonly stateAt: StateAt;
  /** Whether the checkpoint can be believed: an event after it has its digest. */
  readonly isConfirmed: boolean;
  /** The replies whose words are to be gone, as far as events tell that were read: perhaps they are there yet. */
  readonly erased: ReadonlySet<MessageKey>;
};

/**
 * A board's state from its checkpoint and what its journal holds after that. Nothing is worked out on a checkpoint before
 * the journal vouches for it: until then events wait.
 */
export function catchUp(checkpoint: Checkpoint | null) {
  let reached = checkpoint === null ? NOTHING : stateAtOf(checkpoint);
  let isConfirmed = checkpoint === null;
  let waiting: [Event, Position][] = [];
  const erased = new Set<MessageKey>();
  const take = (event: Event, position: Position) => {
    reached = { state: apply(reached.state, event), position };
  };
  return {
    each(event: Event, position: Position): void {
      if (event.kind === "erased") for (const key of event.messages) erased.add(key);
      if (isConfirmed) {
        take(event, position);
        return;
      }
      waiting.push([event, position]);
      isConfirmed = checkpoint !== null && vouchesFor(event, checkpoint);
      if (!isConfirmed) return;
      for (const [each, at] of waiting) take(each, at);
      waiting = [];
    },
    end: (): CaughtUp => ({ stateAt: reached, isConfirmed, erased }),
  };
}

function stateAtOf({ state, position }: StateAt): StateAt {
  return { state, position };
}

/** Whether an event says that this checkpoint was made, here and so. */
export function vouchesFor(event: Event, { digest, position }: Checkpoint): boolean {
  return (
    event.kind === "checkpointed" &&
    event.state === digest &&
    event.position === position.n &&
    event.hash === position.hash
  );
}
