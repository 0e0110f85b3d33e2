import type { UserRef } from "../../../core/ids.ts";
import { ChatError } from "../../chat.ts";
import type { Desk } from "../desk.ts";
import { say } from "../voice/say.ts";

/** Shows somebody who looks at the bot itself what it has for them, in their chat with it. */
export function dealHome(desk: Desk, user: UserRef, id: string): void {
  desk.afterwards(async () => {
    const post = await desk.inbox.home(user);
    try {
      await say(desk, { kind: "person", user }, post, `home ${id}`, null);
    } catch (error) {
      if (!(error instanceof ChatError)) throw error;
      desk.log("teams home not shown", { fault: error.message });
    }
  });
}
