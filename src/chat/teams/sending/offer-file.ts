import type { UserRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import { consentMessage } from "../outgoing/file-cards.ts";
import { target } from "./target.ts";

/**
 * Offers a file among the pending files to a person, in their chat with the bot: the only place where Teams takes files from a
 * bot. Resolves to whether Teams took the offer.
 */
export async function offerFile(context: TeamsContext, user: UserRef, id: string): Promise<boolean> {
  const pending = await context.pendingFiles.find(id);
  if (pending === null) return false;
  const { name, bytes } = pending.document;
  try {
    const { address } = await target(context, { kind: "person", user });
    await context.connector.send(address, consentMessage({ id, name, size: bytes.byteLength }), false);
    return true;
  } catch (error) {
    if (!(error instanceof ConnectorError || error instanceof ChatError)) throw error;
    context.log("teams-file-not-offered", { fault: error.message });
    return false;
  }
}
