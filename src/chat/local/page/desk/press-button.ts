import { request } from "../wire/request.ts";
import type { Message, PrivateAnswer } from "../wire/wire.ts";
import { addAside } from "./add-aside.ts";
import type { Aside } from "./aside.ts";
import type { Desk } from "./desk.ts";
import { readChannel } from "./read-channel.ts";

/**
 * Presses a button of one of the bot's posts and shows, below that post, what the bot answers to the one who pressed
 * it. Rejects with a `Refusal`.
 */
export async function pressButton(
  desk: Desk,
  pane: string,
  message: Message,
  button: string,
  fields: Readonly<Record<string, string>>,
): Promise<Aside> {
  const person = desk.get().acting;
  const answer = await request<PrivateAnswer>("POST", "/local/buttons", {
    message: message.id,
    button,
    person,
    ...(Object.keys(fields).length === 0 ? {} : { fields }),
  });
  await readChannel(desk, message.channel);
  return addAside(desk, { person, pane, after: message.id, kind: "button", ...answer });
}
