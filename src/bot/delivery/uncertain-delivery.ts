import type { ChatFault } from "../../chat/chat.ts";
import { promptReference } from "../../core/item/prompt-reference.ts";
import type { Board } from "../../core/model/board.ts";
import type { Delivery } from "../../core/model/delivery.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { Reason } from "../../core/model/reason.ts";
import type { BoardState } from "../../core/model/state.ts";
import type { Instant } from "../../core/names/time.ts";
import { noticeOnce } from "../../core/plan/notice.ts";
import { untilAllowed } from "./retry-policy.ts";

/** Why a platform does not let the bot look. */
export type Refused = Extract<ChatFault, { readonly kind: "not-allowed" }>;

/**
 * What becomes of something that may have been said, where the platform does not let the bot look: it stays in doubt and
 * is not said again, and the secretaries are told once what it is. Of a notice to themselves they are not told.
 */
export function leaveUncertain(
  board: Board,
  state: BoardState,
  delivery: Delivery,
  refused: Refused,
  now: Instant,
): EventBody[] {
  const { key, place, saying } = delivery;
  const reference = promptReference(state, delivery);
  const reason: Reason = {
    code: "delivery-uncertain",
    facts: { saying: saying.kind, place: place.kind, reference, why: refused.reason },
  };
  const held = { kind: "held", key, why: "doubt", reason, until: untilAllowed(now) } as const;
  if (isNotice(saying.kind)) return [held];
  return [held, ...noticeOnce(board, state, { kind: "trouble", reason }, `doubt ${board.id} ${key}`)];
}

function isNotice(kind: Delivery["saying"]["kind"]): boolean {
  return ![
    "prompt",
    "digest-short",
    "digest-full",
    "nudge-owner",
    "nudge-thread",
    "nudge-secretary",
    "relay",
    "round-up",
  ].includes(kind);
}
