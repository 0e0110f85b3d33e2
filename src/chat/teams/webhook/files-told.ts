import type { Written } from "../../../core/model/reply.ts";
import { ChatError } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { writtenOf } from "../graph/written-of.ts";
import { graphChannel } from "../sending/addresses.ts";

/** In milliseconds: how long Graph is waited for; Teams waits fifteen seconds for its answer. */
const PATIENCE = 4_000;

/** The files of a message as Graph tells them; null if it does not, or not in time. */
export async function filesOf(
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
