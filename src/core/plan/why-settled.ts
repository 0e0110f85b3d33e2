import { isClosed } from "../item/standing.ts";
import type { Delivery } from "../model/delivery.ts";
import { standingOf } from "../model/evidence.ts";
import type { Reason } from "../model/reason.ts";
import { type BoardState, itemIn } from "../model/state.ts";

/** Why a question to the writer of a reply has lost its use: somebody said what it is, it is gone, or its item is closed. */
export function whySettled(state: BoardState, { saying }: Delivery): Reason | null {
  if (saying.kind !== "ask-writer") return null;
  const reply = state.evidence.get(saying.evidence);
  const isLive = reply !== undefined && reply.withdrawnAt === null && !state.erased.has(saying.evidence);
  const isOpen = isLive && standingOf(reply) === "to-check" && !isClosed(itemIn(state, reply.item));
  return isOpen ? null : { code: "settled-meanwhile", facts: {} };
}
