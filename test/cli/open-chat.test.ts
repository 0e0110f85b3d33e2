import { expect, it } from "vitest";
import { ChatError, type ChatFault, type Inbox } from "../../src/chat/chat.ts";
import { openChat } from "../../src/cli/open-chat.ts";
import { asWord } from "../../src/core/names/word.ts";
import { NO_ANSWER } from "../reasons.ts";

const NOBODY: ChatFault = {
  kind: "not-allowed",
  reason: { code: "slack-bot-token", facts: { word: asWord("invalid_auth") } },
};

it.each<[ChatFault, string, string, string]>([
  [NOBODY, "slack-credentials", "does not accept the bot token in SLACK_BOT_TOKEN", "OAuth & Permissions"],
  [{ kind: "in-doubt", reason: NO_ANSWER }, "slack-unreachable", "could not be reached", "SLACK_API_URL"],
  [
    { kind: "rate-limited", until: "2026-12-08T14:00:00.000Z" },
    "slack-unreachable",
    "it asks to wait until 2026-12-08T14:00:00.000Z.",
    "Start the bot again after that.",
  ],
])("whoever starts the bot is told what a platform has against it: %o", async (fault, code, because, fix) => {
  await expect(openChat(refusing(new ChatError(fault)), {} as Inbox)).rejects.toMatchObject({
    code,
    message: expect.stringMatching(/^Cannot connect to Slack: .*\.$/),
    fix: expect.stringContaining(fix),
  });
  await expect(openChat(refusing(new ChatError(fault)), {} as Inbox)).rejects.toThrow(because);
});

it("a bug stays one", async () => {
  await expect(openChat(refusing(new TypeError("a bug")), {} as Inbox)).rejects.toThrow(TypeError);
});

function refusing(error: Error) {
  return { platform: "slack", open: () => Promise.reject(error) } as const;
}
