import type { Receipt } from "../chat/chat.ts";
import type { ReplyDecision } from "../core/intake/reply-decision.ts";
import { notKeptWords } from "../render/answers/not-kept.ts";

/** What whoever wrote a reply may be told of it that was ignored. */
export function receiptFor(ignored: Extract<ReplyDecision, { kind: "ignored" }>["because"]): Receipt {
  const because = notKeptWords(ignored);
  return because === null ? { kept: true } : { kept: false, because };
}
