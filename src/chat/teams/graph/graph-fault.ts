import { laterBy } from "../../../core/calendar/calendar.ts";
import type { Reason } from "../../../core/model/reason.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { ChatFault } from "../../chat.ts";
import type { GraphFailure } from "./graph-client.ts";

/** Why a thread could not be read, in the words of the port. */
export function graphFault(failure: GraphFailure, now: Instant): ChatFault {
  switch (failure.kind) {
    case "refused":
      return {
        kind: "not-allowed",
        reason: { code: "graph-refused", facts: { word: failure.word } },
      };
    case "missing":
      return { kind: "gone", reason: { code: "graph-missing", facts: {} } };
    case "busy":
      return {
        kind: "rate-limited",
        until: laterBy(now, failure.seconds * 1000),
      };
    case "down": {
      const { status, word } = failure;
      return { kind: "in-doubt", reason: { code: "graph-down", facts: { status, word } } };
    }
  }
}

/** Why the bot has to do without Graph: it is switched off, or a bot that Microsoft does not know may not ask it. */
export function withoutGraph({ registered }: { readonly registered: boolean }): Reason {
  return { code: registered ? "graph-off" : "graph-anonymous", facts: {} };
}
