import type { Posted } from "../../chat.ts";
import { linkTo, messageRef } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { SentMessage } from "../memory/sent-line.ts";

/** A message of the bot's own in the words of the port. */
export function posted({ known }: Pick<TeamsContext, "known">, said: SentMessage): Posted {
  const message = messageRef(said.conversation, said.tenant, said.id);
  return { message, link: linkTo(message, said.root, known().groupOf(said.conversation)) };
}
