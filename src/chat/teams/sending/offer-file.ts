import type { UserRef } from "../../../core/model/ids.ts";
import { ChatError } from "../../chat.ts";
import { LineError } from "../connector/connector-error.ts";
import type { Desk } from "../context.ts";
import { consentMessage } from "../outgoing/file-cards.ts";
import { target } from "./target.ts";

/**
 * Offers a file on the shelf to a person, in their chat with the bot: the only place where Teams takes files from a
 * bot. Resolves to whether Teams took the offer.
 */
export async function offerFile(desk: Desk, user: UserRef, id: string): Promise<boolean> {
  const shelved = await desk.shelf.find(id);
  if (shelved === null) return false;
  const { name, bytes } = shelved.document;
  try {
    const { address } = await target(desk, { kind: "person", user });
    await desk.line.send(address, consentMessage({ id, name, size: bytes.byteLength }), false);
    return true;
  } catch (error) {
    if (!(error instanceof LineError || error instanceof ChatError)) throw error;
    desk.log("teams file not offered", { fault: error.message });
    return false;
  }
}
