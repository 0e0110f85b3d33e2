import type { Posted } from "../../chat.ts";
import { linkTo, messageRef } from "../address.ts";
import type { Desk } from "../context.ts";
import type { Said } from "../memory/sent-line.ts";

/** A message of the bot's own in the words of the port. */
export function posted({ known }: Pick<Desk, "known">, said: Said): Posted {
  const message = messageRef(said.conversation, said.tenant, said.id);
  return { message, link: linkTo(message, said.root, known().groupOf(said.conversation)) };
}
