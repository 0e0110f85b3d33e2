import type { Reason } from "../../../core/model/reason.ts";
import { channelWith } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { graphChannel } from "../sending/addresses.ts";

/**
 * A reply came that mentions the bot. If none was ever heard in that team that does not, and Graph may not read there
 * either, then Teams gives the bot nothing else: members who answer without a mention are not heard, and somebody has
 * to know.
 */
export async function reportMentionsOnly(context: TeamsContext, conversation: string): Promise<void> {
  const { channels, teams } = context.installations.places();
  const team = channels[conversation]?.team ?? null;
  if (team === null || teams[team]?.hears !== false) return;
  if (await mayRead(context, conversation)) return;
  const reason: Reason = { code: "teams-mentions-only", facts: {} };
  context.health.note("mentions only", team, reason);
  await context.inbox.trouble({
    id: `teams-mentions-only-${team}`,
    channel: channelWith(conversation),
    reason,
  });
}

/** The same right lets the bot hear a channel and read it back: if it may do one, it may do the other. */
async function mayRead(context: TeamsContext, conversation: string): Promise<boolean> {
  const { graph } = context;
  const channel = graph === null ? null : await graphChannel(context, channelWith(conversation));
  if (graph === null || channel === null) return false;
  try {
    await channelMessages(graph, channel).pages(null).next();
    return true;
  } catch (error) {
    if (error instanceof GraphError) return false;
    throw error;
  }
}
