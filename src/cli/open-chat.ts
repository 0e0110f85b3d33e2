import { type Chat, ChatError, type Inbox } from "../chat/chat.ts";
import { ExpectedError } from "../core/model/errors.ts";
import { platformName } from "../render/words/on-platform.ts";
import { reasonWords } from "../render/words/reasons/reason-words.ts";

/** Opens a chat. What its platform has against it is told whoever starts the bot, in an `ExpectedError`. */
export async function openChat(chat: Pick<Chat, "open" | "platform">, inbox: Inbox): Promise<void> {
  try {
    await chat.open(inbox);
  } catch (error) {
    throw error instanceof ChatError ? startError(chat.platform, error) : error;
  }
}

function startError(platform: Chat["platform"], cause: ChatError): ExpectedError {
  const { fault } = cause;
  const cannot = `Cannot connect to ${platformName(platform)}`;
  if (fault.kind === "rate-limited")
    return new ExpectedError(
      `${platform}-unreachable`,
      `${cannot}: it asks to wait until ${fault.until}.`,
      "Start the bot again after that.",
      { cause },
    );
  const { because, fix } = reasonWords(fault.reason);
  const code = fault.kind === "not-allowed" ? "credentials" : "unreachable";
  return new ExpectedError(`${platform}-${code}`, `${cannot}: ${because}.`, fix, { cause });
}
