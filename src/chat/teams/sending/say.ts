import type { Place } from "../../../core/model/delivery.ts";
import type { DeliveryKey, UserRef } from "../../../core/names/ids.ts";
import { ChatError, type Posted } from "../../chat.ts";
import type { Document, Post } from "../../post.ts";
import { accountOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import { markOf } from "../outgoing/mark-of.ts";
import { outgoing } from "../outgoing/outgoing.ts";
import { offerFile } from "./offer-file.ts";
import { posted, send } from "./send.ts";
import { target } from "./target.ts";

/**
 * Says something. A document waits among the pending files, and is offered to the person right after; the message has a button by
 * which it can be asked for again, so that an offer that went wrong costs nothing.
 */
export async function say(
  context: TeamsContext,
  place: Place,
  post: Post,
  key: DeliveryKey,
  document: Document | null,
): Promise<Posted> {
  const to = await target(context, place);
  const mark = markOf(context.installation, key);
  const user = place.kind === "person" ? place.user : null;
  const file =
    document === null ? null : { id: await context.pendingFiles.keep(document, user), name: document.name };
  const message = outgoing(post, { mark, mentionId: mentionIds(context), file });
  const said = await send(context, to, message, { mark, what: "post", file }).catch(
    async (error: unknown) => {
      // It is tried again with a file of its own; only what may stand in Teams keeps the one it names.
      const mayStand = !(error instanceof ChatError) || error.fault.kind === "in-doubt";
      if (file !== null && !mayStand) await context.pendingFiles.drop(file.id);
      throw error;
    },
  );
  if (file !== null && user !== null) await offerFile(context, user, file.id);
  return posted(context, said);
}

/** By which id Teams notifies an account: the bot's own name for somebody it has heard, else their organisation's. */
export function mentionIds({
  installations,
}: Pick<TeamsContext, "installations">): (user: UserRef) => string {
  const { people } = installations.places();
  return (user) => people[accountOf(user)]?.id ?? accountOf(user);
}
