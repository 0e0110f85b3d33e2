import { ExpectedError } from "../../core/model/errors.ts";
import type { BoardMemory } from "../../store/store.ts";
import type { BoardFaults } from "../bot.ts";

/** The same memory, which notes in `faults` when something could not be written, and forgets it once something was. */
export function noticeUnwritten(memory: BoardMemory, faults: BoardFaults): BoardMemory {
  return {
    state: () => memory.state(),
    events: () => memory.events(),
    async commit(at, by, decide) {
      try {
        const { writes, answer } = await memory.commit(at, by, (state) => {
          const decision = decide(state);
          return {
            events: decision.events,
            answer: { writes: decision.events.length > 0, answer: decision.answer },
          };
        });
        if (writes) faults.unwritten = null;
        return answer;
      } catch (error) {
        if (error instanceof ExpectedError) faults.unwritten = { at, because: error.message, fix: error.fix };
        throw error;
      }
    },
  };
}
