import { request } from "../wire/request.ts";
import type { Message } from "../wire/wire.ts";
import { announce } from "./announce.ts";
import type { Desk } from "./desk.ts";
import { readChannel } from "./read-channel.ts";

/** Deletes a message of one's own. Rejects with a `Refusal`. */
export async function deleteMessage(desk: Desk, message: Message): Promise<void> {
  const person = encodeURIComponent(desk.get().acting);
  await request("DELETE", `/local/messages/${encodeURIComponent(message.id)}?person=${person}`);
  await readChannel(desk, message.channel);
  announce(desk, "Deleted.");
}
