import type { Written } from "../../../core/model/reply.ts";
import { ChatError } from "../../chat.ts";
import { conversationOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { writtenOf } from "../graph/written-of.ts";
import type { Incoming } from "../incoming/incoming.ts";
import { graphChannel } from "../sending/addresses.ts";
import { reportMentionsOnly } from "./report-mentions-only.ts";

type Reply = Extract<Incoming, { readonly kind: "reply" }>;

/** In milliseconds: how long Graph is waited for; Teams waits fifteen seconds for its answer. */
const PATIENCE = 4_000;

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

/** The files of a reply as Graph tells them; null if it does not, or not in time. */
async function filesOf(
  context: TeamsContext,
  { message, thread }: Written,
): Promise<Written["files"] | null> {
  const late = new Promise<null>((resolve) => setTimeout(resolve, PATIENCE, null).unref());
  return await Promise.race([late, lookUp(context, message.id, thread)]);
}

async function lookUp(
  context: TeamsContext,
  id: string,
  thread: Written["thread"],
): Promise<Written["files"] | null> {
  const { graph } = context;
  const channel = graph === null ? null : await graphChannel(context, thread.channel);
  if (graph === null || channel === null) return null;
  try {
    const told = await channelMessages(graph, channel).message(id, thread.id);
    if (told === null || told.deletedDateTime != null) return null;
    return writtenOf(told, thread, context.known())?.files ?? null;
  } catch (error) {
    if (error instanceof GraphError || error instanceof ChatError) return null;
    throw error;
  }
}
