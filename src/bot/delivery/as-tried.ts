import type { Pending } from "../../core/model/delivery.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { BoardRuntime } from "../bot.ts";

type Tried = Pick<BoardRuntime, "retries">;

/** Something that is not settled, held until this process tries it again; after a start, as its records have it. */
export function pendingAsTried({ retries }: Tried, pending: Pending): Pending {
  const { delivery, held } = pending;
  const until = retries.get(delivery.key);
  return held === null || until === undefined ? pending : { ...pending, held: { ...held, until } };
}

/** The state of a board with all that is held on it until this process tries it again. */
export function asTried(runtime: Tried & Pick<BoardRuntime, "memory">): BoardState {
  const state = runtime.memory.state();
  return { ...state, pending: state.pending.map((each) => pendingAsTried(runtime, each)) };
}
