import { countedAs, NO_COUNTS, recounted } from "../model/counts.ts";
import { type BoardState, itemIn, withItem } from "../model/state.ts";
import type { ItemId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/**
 * The state in which the replies of an item count since an instant, by the clock that dates them; null: since ever. Goes
 * through all of them, as nothing else does that happens to an item.
 */
export function openedAt(state: BoardState, id: ItemId, since: Instant | null): BoardState {
  const counts = itemIn(state, id).evidence.reduce((before, key) => {
    const reply = state.evidence.get(key);
    return reply === undefined ? before : recounted(before, null, countedAs(reply, since));
  }, NO_COUNTS);
  return withItem(state, id, (item) => ({ ...item, openedAt: since, counts }));
}
