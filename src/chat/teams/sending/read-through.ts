import type { ChannelRef } from "../../../core/names/ids.ts";
import { ChatError } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import { type ChannelMessages, channelMessages, type TeamChannel } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { graphFault, withoutGraph } from "../graph/graph-fault.ts";
import { graphChannel } from "./addresses.ts";

/**
 * Reads a channel through Graph. Rejects with a `ChatError` for what Graph refuses, and `not-allowed` where the bot has to do
 * without Graph or does not know the team yet.
 */
export async function readThrough<T>(
  context: TeamsContext,
  channel: ChannelRef,
  read: (messages: ChannelMessages, there: TeamChannel) => Promise<T>,
): Promise<T> {
  if (context.graph === null) throw new ChatError({ kind: "not-allowed", reason: withoutGraph(context) });
  const there = await graphChannel(context, channel);
  if (there === null)
    throw new ChatError({ kind: "not-allowed", reason: { code: "teams-team-unknown", facts: {} } });
  try {
    const told = await read(channelMessages(context.graph, there), there);
    context.health.note("graph refused", there.group, null);
    return told;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const fault = graphFault(error.failure, context.now());
    if (fault.kind === "not-allowed") context.health.note("graph refused", there.group, fault.reason);
    throw new ChatError(fault);
  }
}
