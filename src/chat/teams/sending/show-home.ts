import { deliveryKey, type UserRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import { say } from "./say.ts";

/**
 * Shows somebody who looks at the bot itself what it has for them, in their chat with it. Never rejects for what Teams
 * refuses: it can be asked for again.
 */
export async function showHome(context: TeamsContext, user: UserRef, id: string): Promise<void> {
  const post = await context.inbox.home(user);
  try {
    await say(context, { kind: "person", user }, post, deliveryKey("home", id), null);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    context.log("teams-home-not-shown", { fault: error.message });
  }
}
