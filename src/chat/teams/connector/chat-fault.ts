import { laterBy } from "../../../core/calendar/calendar.ts";
import type { Reason } from "../../../core/model/reason.ts";
import type { Instant } from "../../../core/names/time.ts";
import { asWord } from "../../../core/names/word.ts";
import type { ChatFault } from "../../chat.ts";
import type { Failure } from "./connector-error.ts";

/** What was being done. */
export type Doing =
  | "posting in a channel"
  | "posting in a thread"
  | "writing to a person"
  | "updating a post"
  | "removing a post";

/** In seconds: how long to wait where Teams does not say. */
const PAUSE = 30;

/** Microsoft's words for a refusal. Status 403 unless another is common. */
const REFUSALS = {
  BotNotInConversationRoster: "teams-not-installed",
  BotDisabledByAdmin: "teams-switched-off",
  ConversationBlockedByUser: "teams-blocked",
  MessageWritesBlocked: "teams-blocked-or-left",
  NotEnoughPermissions: "teams-no-writing",
  InvalidBotApiHost: "teams-other-cloud",
  BotNotRegistered: "teams-no-bot",
  MessageSizeTooBig: "teams-too-large",
} as const;

/** Why something could not be said, in the words of the port. */
export function chatFault(failure: Failure, doing: Doing, now: Instant): ChatFault {
  switch (failure.kind) {
    case "answered":
      return answered(failure, doing, now);
    case "unreachable":
      // Nobody asked for a pause: it is worth another try whenever there is reason to believe that it works.
      return later(now, 0);
    case "unanswered":
      return isRepeatable(doing)
        ? later(now, PAUSE)
        : inDoubt({ code: "teams-unanswered", facts: { word: asWord(failure.code) } });
    case "no token":
      return failure.refused ? notAllowed(failure.reason) : later(now, PAUSE);
  }
}

function answered(
  { status, code, retryAfter }: Extract<Failure, { kind: "answered" }>,
  doing: Doing,
  now: Instant,
): ChatFault {
  if (code !== null && isKnown(code)) return notAllowed({ code: REFUSALS[code], facts: {} });
  if (status === 429 || status === 412 || status === 409) return later(now, retryAfter ?? PAUSE);
  // Where it took the message and its answer cannot be read, and where it took too long, the message may stand.
  if (status >= 500 || status === 408 || status < 300)
    return isRepeatable(doing)
      ? later(now, retryAfter ?? PAUSE)
      : inDoubt({ code: "teams-unclear", facts: { status } });
  if (status === 401) return notAllowed({ code: "teams-token-refused", facts: {} });
  if (status === 404 || status === 410) return missing(doing);
  const facts = { status, word: code === null ? null : asWord(code) };
  return notAllowed({ code: status === 403 ? "teams-forbidden" : "teams-refused", facts });
}

/** A thread or post that is not there is gone for good; a channel or person may only be named wrongly. */
function missing(doing: Doing): ChatFault {
  switch (doing) {
    case "posting in a thread":
    case "updating a post":
    case "removing a post":
      return { kind: "gone", reason: { code: "teams-post-gone", facts: {} } };
    case "posting in a channel":
      return notAllowed({ code: "teams-no-channel", facts: {} });
    case "writing to a person":
      return notAllowed({ code: "teams-no-person", facts: {} });
  }
}

/** What comes to the same however often it is done is never in doubt. */
function isRepeatable(doing: Doing): boolean {
  return doing === "updating a post" || doing === "removing a post";
}

function isKnown(code: string): code is keyof typeof REFUSALS {
  return Object.hasOwn(REFUSALS, code);
}

function notAllowed(reason: Reason): ChatFault {
  return { kind: "not-allowed", reason };
}

function inDoubt(reason: Reason): ChatFault {
  return { kind: "in-doubt", reason };
}

function later(now: Instant, seconds: number): ChatFault {
  return { kind: "rate-limited", until: laterBy(now, seconds * 1000) };
}
