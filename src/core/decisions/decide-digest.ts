import { nextMeeting } from "../calendar/meetings.ts";
import type { Board } from "../model/board.ts";
import type { Delivery } from "../model/delivery.ts";
import type { EventBody } from "../model/events.ts";
import type { BoardState } from "../model/state.ts";
import { keyHash } from "../names/key-hash.ts";
import type { Instant, LocalTime } from "../names/time.ts";
import { digestDeliveries } from "../plan/plan-digests.ts";

/**
 * Decides on sending a digest for the next meeting by hand. The same command delivered twice sends it once; the digest
 * that is due on publication day goes out all the same.
 */
export function decideDigest(
  board: Board,
  state: BoardState,
  command: string,
  now: Instant,
): { kind: "decided"; meeting: LocalTime; forms: Delivery[]; events: EventBody[] } | { kind: "refused" } {
  const meeting = nextMeeting(board, now)?.at;
  if (meeting === undefined) return { kind: "refused" };
  const forms = digestDeliveries(board, state, meeting, `by hand ${command}`);
  const deliveries = forms.filter(({ key }) => !state.intended.has(keyHash(key)));
  const events: EventBody[] =
    deliveries.length === 0 ? [] : [{ kind: "digested", meeting, due: false, deliveries }];
  return { kind: "decided", meeting, forms, events };
}
