import type { EventBody } from "../../core/model/events.ts";
import type { BoardMemory } from "../../store/store.ts";

/**
 * The same memory, which tells what happens to the board: once it is in the state, which is before it is flushed, and once
 * more when it is flushed or was taken back. A commit ends after that.
 */
export function noticeChanges(
  memory: BoardMemory,
  tell: (happened: readonly EventBody[]) => Promise<void>,
): BoardMemory {
  return {
    state: () => memory.state(),
    events: () => memory.events(),
    async commit(at, by, decide) {
      let happened: readonly EventBody[] = [];
      const committing = memory.commit(at, by, (state) => {
        const decision = decide(state);
        happened = decision.events;
        return decision;
      });
      const told = happened.length > 0 ? tell(happened) : null;
      try {
        return await committing;
      } finally {
        await told;
        if (happened.length > 0) await tell(happened);
      }
    },
  };
}
