import type { MessageRef } from "../../../core/ids.ts";
import { conversationOf } from "../address.ts";
import type { Desk } from "../desk.ts";
import { placeName } from "../voice/target.ts";

/**
 * Somebody pressed a button on a post of which it was not certain that it stands: now it is. Without Graph there is no
 * other way to know.
 */
export async function adoptSeen({ said, now, log }: Desk, mark: string, message: MessageRef): Promise<void> {
  const place = said.unsettled(mark);
  if (place === null || place !== placeName({ kind: "channel", channel: message.channel })) return;
  log("teams post seen", { mark });
  await said.write({
    kind: "said",
    mark,
    place,
    what: "post",
    conversation: conversationOf(message.channel),
    tenant: message.workspace,
    root: message.id,
    id: message.id,
    handle: message.id,
    at: now(),
    file: null,
  });
}
