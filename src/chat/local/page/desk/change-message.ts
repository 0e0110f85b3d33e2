import { request } from "../wire/request.ts";
import type { Message } from "../wire/wire.ts";
import { announce } from "./announce.ts";
import type { Desk } from "./desk.ts";
import { readChannel } from "./read-channel.ts";

/** Gives a message of one's own another text. Rejects with a `Refusal`. */
export async function changeMessage(desk: Desk, message: Message, text: string): Promise<void> {
  const person = desk.get().acting;
  await request("PATCH", `/local/messages/${encodeURIComponent(message.id)}`, { person, text });
  await readChannel(desk, message.channel);
  announce(desk, "Changed.");
}
