import type { Board } from "./board.ts";
import type { Happening } from "./events.ts";
import { nextMeeting } from "./meetings.ts";
import { digestDeliveries } from "./plan-digests.ts";
import type { BoardState } from "./state.ts";
import type { Instant, LocalTime } from "./time.ts";

/**
 * Rules on sending a digest for the next meeting by hand. The same command delivered twice sends it once; the digest
 * that is due on publication day goes out all the same.
 */
export function ruleDigest(
  board: Board,
  state: BoardState,
  command: string,
  now: Instant,
): { kind: "ruled"; meeting: LocalTime; happenings: Happening[] } | { kind: "refused" } {
  const meeting = nextMeeting(board, now)?.at;
  if (meeting === undefined) return { kind: "refused" };
  const deliveries = digestDeliveries(board, meeting, `by hand ${command}`).filter(
    ({ key }) => !state.intended.has(key),
  );
  const happenings: Happening[] =
    deliveries.length === 0 ? [] : [{ kind: "digested", meeting, due: false, deliveries }];
  return { kind: "ruled", meeting, happenings };
}
