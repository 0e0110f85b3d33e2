import type { MessageRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import { conversationOf } from "../address.ts";
import { chatFault } from "../connector/chat-fault.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import { addressOf } from "./addresses.ts";

/** Takes away a post of the bot's own in a channel. Rejects with a `ChatError`; not for one that is gone already. */
export async function remove(context: TeamsContext, message: MessageRef): Promise<void> {
  const own = context.sentLog.own(message);
  const spot = { conversation: conversationOf(message.channel), root: own?.root ?? message.id };
  const address = addressOf(context, spot, message.workspace);
  if (address === null)
    throw new ChatError({ kind: "gone", reason: { code: "teams-post-unknown", facts: {} } });
  try {
    await context.connector.remove(address, own?.handle ?? message.id);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const fault = chatFault(error.failure, "removing a post", context.now());
    if (fault.kind !== "gone") throw new ChatError(fault);
  }
}
