import { channelWith } from "../address.ts";
import type { Address } from "../connector/connector.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import { type ChannelMessages, channelMessages } from "../graph/channel-messages.ts";
import { GraphError } from "../graph/graph-client.ts";
import { sureUntil } from "../graph/sure-until.ts";
import { isTriedAgain, type Trial } from "../memory/targeting.ts";
import type { Message } from "../outgoing/outgoing.ts";
import { addressOf, graphChannel } from "./addresses.ts";
import type { Requester } from "./reply-privately.ts";

/**
 * Answers somebody where they asked, so that they alone see it (Microsoft Learn, "Targeted messages"). Resolves to whether
 * it was said: not where this is off, where the service has not been seen to keep it private in that tenant, where Graph
 * cannot be asked, or where Teams refuses. A service that does not know of such messages would show it to the whole channel,
 * so that a harmless one is sent first and sought among the channel's messages.
 *
 * @param message holds nothing that not everybody in that channel may read
 * @param harmless says nothing to anybody
 */
export async function replyTargeted(
  context: TeamsContext,
  { spot, member }: Pick<Requester, "spot" | "member">,
  message: Message,
  harmless: Message,
): Promise<boolean> {
  const { targeting, connector } = context;
  const address = addressOf(context, spot);
  if (targeting === null || address === null) return false;
  const trial = await targeting.of(address.tenant);
  const isNew = trial === null || (trial.kind === "shown to all" && isTriedAgain(trial.at, context.now()));
  if (isNew) await tryOut(context, address, member, harmless);
  else if (await isKeptPrivate(context, address, trial)) {
    await connector.sendTargeted(address, message, member);
    return true;
  }
  return false;
}

/** Sends what may be seen by everybody, and remembers to look for it. Where nobody could look, it is not sent. */
async function tryOut(context: TeamsContext, address: Address, member: string, harmless: Message) {
  const { conversation, root } = address.spot;
  if ((await readable(context, conversation)) === null) return;
  const { id } = await context.connector.sendTargeted(address, harmless, member);
  if (id === "") return;
  const at = context.now();
  await context.targeting?.learn(address.tenant, { kind: "sent", at, conversation, root, id });
}

async function isKeptPrivate(context: TeamsContext, { tenant }: Address, trial: Trial): Promise<boolean> {
  if (trial.kind !== "sent") return trial.kind === "kept private";
  // Graph may not tell of it yet.
  if (trial.at > sureUntil(context.now())) return false;
  const stands = await standsForAll(context, trial);
  if (stands === null) return false;
  const at = context.now();
  await context.targeting?.learn(tenant, { kind: stands ? "shown to all" : "kept private", at });
  context.log("teams-targeted-tried", { tenant, isPrivate: !stands });
  if (stands) await takeAway(context, trial);
  return !stands;
}

type Sent = Extract<Trial, { readonly kind: "sent" }>;

/** Whether Graph tells of it among the messages of the channel; null where Graph cannot be asked. */
async function standsForAll(
  context: TeamsContext,
  { conversation, root, id }: Sent,
): Promise<boolean | null> {
  // That the channel can be read at all is what makes a message that is not told of one that is not there.
  const messages = await readable(context, conversation);
  return messages === null
    ? null
    : await unlessRefused(async () => (await messages.message(id, root)) !== null);
}

/** The messages of a channel, once Graph has let the bot read there; null if it does not. */
async function readable(context: TeamsContext, conversation: string): Promise<ChannelMessages | null> {
  const { graph } = context;
  const there = graph === null ? null : await graphChannel(context, channelWith(conversation));
  if (graph === null || there === null) return null;
  const messages = channelMessages(graph, there);
  return await unlessRefused(async () => {
    await messages.pages(null).next();
    return messages;
  });
}

async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    return null;
  }
}

async function takeAway(context: TeamsContext, { conversation, root, id }: Sent): Promise<void> {
  const address = addressOf(context, { conversation, root });
  if (address === null) return;
  try {
    await context.connector.remove(address, id);
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    context.log("teams-answer-not-given", { fault: error.message });
  }
}
