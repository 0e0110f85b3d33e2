import { setTimeout as pause } from "node:timers/promises";
import type { MessageRef } from "../../../core/names/ids.ts";
import { conversationOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import { placeName } from "../sending/target.ts";

/** In milliseconds: how long whoever pressed waits for what follows from it. */
const PATIENCE = 5_000;

/**
 * Somebody pressed a button on a post of which it was not certain that it stands: now it is. Without Graph there is no
 * other way to know. The bot is told at once, so that the button does already what it says.
 */
export async function confirmByPress(
  { sentLog, inbox, afterwards, now, log }: TeamsContext,
  mark: string,
  message: MessageRef,
): Promise<void> {
  const place = sentLog.unsettled(mark);
  if (place === null || place !== placeName({ kind: "channel", channel: message.channel })) return;
  log("teams-post-confirmed", { mark });
  await sentLog.write({
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
  const known = inbox.reconnected();
  afterwards(() => known);
  await Promise.race([known, pause(PATIENCE, undefined, { ref: false })]);
}
