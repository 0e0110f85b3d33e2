import type { Instant } from "../../../core/model/time.ts";
import type { ChatFault } from "../../chat.ts";
import type { Failure } from "./connector-error.ts";

/** What was being done. */
export type Doing =
  | "posting in a channel"
  | "posting in a thread"
  | "writing to a person"
  | "updating a post";

/** In seconds: how long to wait where Teams does not say. */
const PAUSE = 30;

/** Microsoft's words for a refusal, and what helps. Status 403 unless another is common. */
const REFUSALS: Readonly<Record<string, readonly [because: string, fix: string]>> = {
  BotNotInConversationRoster: [
    "the app is not installed there",
    "Let an owner of the team add the app to it, for a private or shared channel to the channel as well (docs/teams.md, step 4).",
  ],
  BotDisabledByAdmin: [
    "an administrator has switched the app off",
    "Let a Teams administrator allow the app in the admin centre (docs/teams.md, step 3).",
  ],
  ConversationBlockedByUser: [
    "the person has blocked the app",
    "Let them unblock the app in their chat with it.",
  ],
  MessageWritesBlocked: [
    "the person has blocked the app, or has left",
    "Let them unblock the app in their chat with it, or take them out of the settings.",
  ],
  NotEnoughPermissions: [
    "the app may not write there",
    "Let an owner of the team allow apps to post in this channel (channel settings, moderation).",
  ],
  InvalidBotApiHost: [
    "the bot is registered for another cloud of Microsoft's than this tenant is in",
    "Register the bot in the cloud of the tenant; government clouds are not supported.",
  ],
  BotNotRegistered: [
    "Microsoft knows no bot with this id",
    "Compare MicrosoftAppId with the bot in the Azure portal, and see that its Teams channel is on (docs/teams.md, step 1).",
  ],
  MessageSizeTooBig: [
    "the message is too large for Teams",
    "Report this: messages are cut to 80 KB before they are sent.",
  ],
};

/** Why something could not be said, in the words of the port. */
export function chatFault(failure: Failure, doing: Doing, now: Instant): ChatFault {
  switch (failure.kind) {
    case "answered":
      return answered(failure, doing, now);
    case "unreachable":
      // Nobody asked for a pause: it is worth another try whenever there is reason to believe that it works.
      return later(now, 0);
    case "unanswered":
      return doing === "updating a post"
        ? later(now, PAUSE)
        : inDoubt(`Teams did not answer (${failure.code})`);
    case "no token":
      return failure.refused ? noToken(failure.because) : later(now, PAUSE);
  }
}

function answered(
  { status, code, retryAfter }: Extract<Failure, { kind: "answered" }>,
  doing: Doing,
  now: Instant,
): ChatFault {
  const known = code === null ? undefined : REFUSALS[code];
  if (known !== undefined) return notAllowed(known[0], known[1]);
  if (status === 429 || status === 412 || status === 409) return later(now, retryAfter ?? PAUSE);
  // Where it took the message and its answer cannot be read, and where it took too long, the message may stand.
  if (status >= 500 || status === 408 || status < 300)
    return doing === "updating a post"
      ? later(now, retryAfter ?? PAUSE)
      : inDoubt(`Teams did not say whether it took the message (${status})`);
  if (status === 401) return noToken("Teams did not accept the bot's token");
  if (status === 404 || status === 410) return missing(doing);
  const what = code === null ? `${status}` : `${status} ${code}`;
  if (status === 403)
    return notAllowed(
      `Teams forbids it (${what})`,
      "Let a Teams administrator look at the app's policies (docs/teams.md).",
    );
  return notAllowed(`Teams refused the message (${what})`, "Report this with the line of the log.");
}

/** A thread or post that is not there is gone for good; a channel or person may only be named wrongly. */
function missing(doing: Doing): ChatFault {
  switch (doing) {
    case "posting in a thread":
    case "updating a post":
      return { kind: "gone", because: "the post is not there any more" };
    case "posting in a channel":
      return notAllowed(
        "Teams knows no such channel, or the app is not in its team",
        "Compare the channel's id in the settings with its link in Teams, and add the app to the team (docs/teams.md, steps 4 and 5).",
      );
    case "writing to a person":
      return notAllowed(
        "Teams knows no such person, or they do not have the app",
        "Compare their id in the settings with the one in Microsoft Entra, and let them open the app once (docs/teams.md, step 5).",
      );
  }
}

function noToken(because: string): ChatFault {
  return notAllowed(
    because,
    "Compare MicrosoftAppId, MicrosoftAppPassword and MicrosoftAppTenantId with the Azure portal; the password may have run out (docs/teams.md, step 1).",
  );
}

function notAllowed(because: string, fix: string): ChatFault {
  return { kind: "not-allowed", because, fix };
}

function inDoubt(because: string): ChatFault {
  return { kind: "in-doubt", because };
}

function later(now: Instant, seconds: number): ChatFault {
  return { kind: "rate-limited", until: new Date(Date.parse(now) + seconds * 1000).toISOString() };
}
