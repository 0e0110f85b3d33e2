import { setTimeout as pause } from "node:timers/promises";
import type { Place } from "../../../core/model/delivery.ts";
import type { DeliveryKey } from "../../../core/model/ids.ts";
import type { Instant } from "../../../core/model/time.ts";
import { ChatError, type Posted } from "../../chat.ts";
import { conversationOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { GraphMessage } from "../graph/channel-messages.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { findMarked } from "../graph/find-marked.ts";
import { GraphError } from "../graph/graph-client.ts";
import { graphFault } from "../graph/graph-fault.ts";
import type { SentMessage } from "../memory/sent-line.ts";
import { markOf } from "../outgoing/mark-of.ts";
import { graphChannel } from "./addresses.ts";
import { posted } from "./send.ts";
import { placeName } from "./target.ts";

/** In milliseconds: how long after it was sent a message may still be on its way into Graph. */
const SETTLES = 15_000;
/** In milliseconds: how long until it is looked for once more. */
const AGAIN = 3_000;

/**
 * Looks for something that may have been said: in the log of what was said, and where that broke off in the middle, in
 * Teams itself by means of Graph. Where Graph may not be read only people can tell.
 */
export async function find(
  context: TeamsContext,
  place: Place,
  key: DeliveryKey,
  since: Instant,
): Promise<Posted | null> {
  const mark = markOf(key);
  const name = placeName(place);
  const trace = context.sentLog.trace(mark, name, since);
  if (trace.kind === "said") return trace.said.at < since ? null : posted(context, trace.said);
  if (trace.kind === "not said") return null;
  if (place.kind === "person")
    unknowable("nobody but that person can read their chat", "nothing is to be done.");
  const channel = place.kind === "channel" ? place.channel : place.root.channel;
  const root = place.kind === "channel" ? null : place.root.id;
  const there = context.graph === null ? null : await graphChannel(context, channel);
  if (context.graph === null || there === null) unknowable("the bot cannot read the channel back");
  const messages = channelMessages(context.graph, there);
  const look = () => findMarked(messages, root, mark, since, (message) => isOwn(context, message));
  const sentAt = trace.kind === "tried" ? trace.at : since;
  const found = await told(context, there.group, () => lookUntilSettled(context, sentAt, look));
  if (found === null) {
    await context.sentLog.write({ kind: "not said", mark, place: name });
    return null;
  }
  const said: SentMessage = {
    kind: "said",
    mark,
    place: name,
    what: "post",
    conversation: conversationOf(channel),
    tenant: there.tenant,
    root: root ?? found.id,
    id: found.id,
    handle: found.id,
    at: new Date(found.createdDateTime).toISOString(),
    file: null,
  };
  await context.sentLog.write(said);
  return posted(context, said);
}

function isOwn({ known }: Pick<TeamsContext, "known">, { from }: GraphMessage): boolean {
  return from?.application != null && known().isBot(`28:${from.application.id}`);
}

/** Graph tells a message a while later than it was sent: that it does not stand is only known after that. */
async function lookUntilSettled(
  { now }: Pick<TeamsContext, "now">,
  sentAt: Instant,
  look: () => Promise<GraphMessage | null>,
): Promise<GraphMessage | null> {
  for (;;) {
    const left = Date.parse(sentAt) + SETTLES - Date.parse(now());
    const found = await look();
    if (found !== null || left <= 0) return found;
    await pause(Math.min(left, AGAIN));
  }
}

async function told(
  context: TeamsContext,
  group: string,
  act: () => Promise<GraphMessage | null>,
): Promise<GraphMessage | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const fault = graphFault(error.failure, context.now());
    if (fault.kind === "not-allowed") context.health.note("graph refused", group, fault);
    if (fault.kind === "not-allowed" || fault.kind === "gone") unknowable(fault.because);
    if (fault.kind === "in-doubt") context.lookSoon();
    throw new ChatError(fault);
  }
}

/** What lets the bot know of a post where it cannot look. */
const PRESS =
  "press one of its buttons, and the bot knows. To look for itself it needs ChannelMessage.Read.Group (docs/teams.md, step 4).";

/** Only people can tell. */
function unknowable(because: string, fix = PRESS): never {
  throw new ChatError({ kind: "not-allowed", because, fix });
}
