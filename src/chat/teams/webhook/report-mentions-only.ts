import { channelWith } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { GRANT } from "../graph/graph-fault.ts";
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
  const because =
    "Teams gives the bot only messages that mention it, so answers without a mention are not kept";
  const fix = `${GRANT} Until then members can use the Answer button of a question, or mention the app in their reply.`;
  context.health.note("mentions only", team, { because, fix });
  await context.inbox.trouble({
    id: `teams-mentions-only-${team}`,
    channel: channelWith(conversation),
    because,
    fix,
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
