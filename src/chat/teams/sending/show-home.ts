import type { UserRef } from "../../../core/model/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Desk } from "../context.ts";
import { say } from "./say.ts";

/**
 * Shows somebody who looks at the bot itself what it has for them, in their chat with it. Never rejects for what Teams
 * refuses: it can be asked for again.
 */
export async function showHome(desk: Desk, user: UserRef, id: string): Promise<void> {
  const post = await desk.inbox.home(user);
  try {
    await say(desk, { kind: "person", user }, post, `home ${id}`, null);
  } catch (error) {
    if (!(error instanceof ChatError)) throw error;
    desk.log("teams home not shown", { fault: error.message });
  }
}
