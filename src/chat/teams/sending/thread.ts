import type { MessageRef } from "../../../core/model/ids.ts";
import { ChatError, type ThreadReading } from "../../chat.ts";
import type { TeamsContext } from "../context.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { graphFault, withoutGraph } from "../graph/graph-fault.ts";
import { readThread } from "../graph/read-thread.ts";
import { graphChannel } from "./addresses.ts";

/** Reads a thread back through Graph. Rejects with a `ChatError`, also where the bot has to do without Graph. */
export async function thread(context: TeamsContext, root: MessageRef): Promise<ThreadReading> {
  if (context.graph === null) throw new ChatError({ kind: "not-allowed", ...withoutGraph(context) });
  const there = await graphChannel(context, root.channel);
  if (there === null)
    throw new ChatError({
      kind: "not-allowed",
      because: "the team of this channel is not known yet",
      fix: "Write a message in the channel that mentions the bot, or add the app to its team again (docs/teams.md, step 4).",
    });
  try {
    const reading = await readThread(
      channelMessages(context.graph, there),
      root,
      context.known(),
      context.time.now(),
    );
    context.health.note("graph refused", there.group, null);
    return reading;
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const fault = graphFault(error.failure, context.now());
    if (fault.kind === "not-allowed") context.health.note("graph refused", there.group, fault);
    throw new ChatError(fault);
  }
}
