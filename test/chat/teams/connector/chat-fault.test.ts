import { describe, expect, it } from "vitest";
import { chatFault, type Doing } from "../../../../src/chat/teams/connector/chat-fault.ts";
import type { Failure } from "../../../../src/chat/teams/connector/connector-error.ts";
import type { Reason } from "../../../../src/core/model/reason.ts";
import { spoken } from "../../../reasons.ts";

const NOW = "2026-11-24T12:00:00.000Z";
const NO_TOKEN: Reason = { code: "teams-no-identity", facts: {} };
const CHANNEL: Doing = "posting in a channel";

const answered = (status: number, code: string | null = null, retryAfter: number | null = null): Failure => ({
  ...{ kind: "answered", status, code, retryAfter },
});

describe("why Teams did not take a message, in the words of the port", () => {
  it.each<[string, Failure, Doing, string]>([
    ["too many", answered(429, null, 7), CHANNEL, "rate-limited 2026-11-24T12:00:07.000Z"],
    [
      "too many, without saying for how long",
      answered(429),
      CHANNEL,
      "rate-limited 2026-11-24T12:00:30.000Z",
    ],
    ["not now", answered(412), CHANNEL, "rate-limited 2026-11-24T12:00:30.000Z"],
    ["an error of its own", answered(500), CHANNEL, "in-doubt"],
    ["a bad gateway", answered(502), "posting in a thread", "in-doubt"],
    ["unavailable", answered(503, null, 5), "writing to a person", "in-doubt"],
    ["too late", answered(504), CHANNEL, "in-doubt"],
    [
      "an error at an update, which can be done again",
      answered(502),
      "updating a post",
      "rate-limited 2026-11-24T12:00:30.000Z",
    ],
    ["a request that took too long", answered(408), CHANNEL, "in-doubt"],
    ["an answer that cannot be read", answered(201), CHANNEL, "in-doubt"],
    ["a thread that was there once", answered(410), "posting in a thread", "gone"],
    ["no answer", { kind: "unanswered", code: "ECONNRESET" }, CHANNEL, "in-doubt"],
    [
      "no answer at an update",
      { kind: "unanswered", code: "ECONNRESET" },
      "updating a post",
      "rate-limited 2026-11-24T12:00:30.000Z",
    ],
    [
      "nothing was sent",
      { kind: "unreachable", code: "ENOTFOUND" },
      CHANNEL,
      "rate-limited 2026-11-24T12:00:00.000Z",
    ],
    ["no thread", answered(404, "ActivityNotFoundInConversation"), "posting in a thread", "gone"],
    ["no post", answered(404), "updating a post", "gone"],
    [
      "no channel, which may only be named wrongly",
      answered(404, "ConversationNotFound"),
      CHANNEL,
      "not-allowed",
    ],
    ["no person", answered(404), "writing to a person", "not-allowed"],
    ["no token", { kind: "no token", refused: true, reason: NO_TOKEN }, CHANNEL, "not-allowed"],
    [
      "no answer for a token",
      { kind: "no token", refused: false, reason: NO_TOKEN },
      CHANNEL,
      "rate-limited 2026-11-24T12:00:30.000Z",
    ],
    ["a token that is not believed", answered(401), CHANNEL, "not-allowed"],
    ["something else", answered(400, "BadSyntax"), CHANNEL, "not-allowed"],
  ])("%s", (_what, failure, doing, expected) => {
    const fault = chatFault(failure, doing, NOW);

    expect(fault.kind === "rate-limited" ? `${fault.kind} ${fault.until}` : fault.kind).toBe(expected);
  });

  it.each([
    ["BotNotInConversationRoster", 403, "add the app"],
    ["BotDisabledByAdmin", 403, "admin centre"],
    ["ConversationBlockedByUser", 403, "unblock"],
    ["MessageWritesBlocked", 403, "unblock"],
    ["NotEnoughPermissions", 403, "moderation"],
    ["InvalidBotApiHost", 403, "government clouds"],
    ["BotNotRegistered", 401, "MicrosoftAppId"],
    ["MessageSizeTooBig", 413, "80 KB"],
    ["SomethingNew", 403, "policies"],
  ])("says what helps: %s", (code, status, words) => {
    expect(spoken(chatFault(answered(status, code), CHANNEL, NOW))).toMatchObject({
      kind: "not-allowed",
      fix: expect.stringContaining(words),
    });
  });
});
