import { conversationOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { filesOf } from "./files-told.ts";
import { reportMentionsOnly } from "./report-mentions-only.ts";

type Reply = Extract<Incoming, { readonly kind: "reply" }>;

/** Hands a reply on. Teams tells only that there are files, so their names are looked up if that is quick. */
export async function handleReply(context: TeamsContext, { reply, mentioned, untold }: Reply): Promise<void> {
  if (reply.kind === "withdrawn") {
    await context.inbox.reply(reply);
    return;
  }
  const { written } = reply;
  const files = untold === 0 || written.author.bot ? null : await filesOf(context, written);
  const complete = files === null ? written : { ...written, files };
  await context.inbox.reply(
    reply.kind === "changed"
      ? { ...reply, written: { ...complete, editedAt: reply.written.editedAt } }
      : { ...reply, written: complete },
  );
  if (mentioned)
    context.afterwards(() => reportMentionsOnly(context, conversationOf(written.message.channel)));
}
