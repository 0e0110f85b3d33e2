import type { Place } from "../../../core/model/delivery.ts";
import type { Reason } from "../../../core/model/reason.ts";
import type { DeliveryKey } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import { ChatError, type Posted } from "../../chat.ts";
import { mayBeOurs } from "../../mark.ts";
import { conversationOf } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { GraphMessage } from "../graph/channel-messages.ts";
import { channelMessages } from "../graph/channel-messages.ts";
import { findMarked } from "../graph/find-marked.ts";
import { GraphError } from "../graph/graph-client.ts";
import { graphFault } from "../graph/graph-fault.ts";
import { markIn } from "../graph/mark-in.ts";
import { sureUntil } from "../graph/sure-until.ts";
import type { SentMessage } from "../memory/sent-line.ts";
import { readMark } from "../outgoing/mark-of.ts";
import { graphChannel } from "./addresses.ts";
import { posted } from "./send.ts";
import { placeName } from "./target.ts";
import { traceOf } from "./trace-of.ts";

/**
 * Looks once for something that may have been said: in the log of what was said, and where that broke off in the middle,
 * in Teams itself by means of Graph. As long as Graph may be behind, what it does not tell of is in doubt, and looked for
 * again soon. Where Graph may not be read only people can tell.
 */
export async function find(
  context: TeamsContext,
  place: Place,
  key: DeliveryKey,
  since: Instant,
): Promise<Posted | null> {
  const name = placeName(place);
  const { mark, trace } = traceOf(context, place, key, since);
  const from = context.time.lookFrom(since);
  if (trace.kind === "said") return Date.parse(trace.said.at) < from ? null : posted(context, trace.said);
  // The log of a backup that was put back says so of what was said since: Teams is asked too, where it can be.
  const isNotTried = trace.kind === "not said";
  if (isNotTried && (trace.isSure || place.kind === "person")) return null;
  if (place.kind === "person") unknowable({ code: "teams-chat-private", facts: {} });
  const channel = place.kind === "channel" ? place.channel : place.root.channel;
  const root = place.kind === "channel" ? null : place.root.id;
  const there = context.graph === null ? null : await graphChannel(context, channel);
  if (isNotTried && there === null) return null;
  if (context.graph === null || there === null) unknowable({ code: "graph-cannot-look", facts: {} });
  const messages = channelMessages(context.graph, there);
  const isIt = (message: GraphMessage) => isOwn(context, message) && bears(context, message, key);
  const look = () => findMarked(messages, root, isIt, from);
  // By the clock of the bot, which wrote it down when it was sent; taken before the look, which takes a while.
  const isSure = isNotTried || trace.at <= sureUntil(context.now());
  const found = await told(context, { group: there.group, isSure }, look).catch((error: unknown) => {
    if (isNotTried && error instanceof ChatError && error.fault.kind === "not-allowed")
      return "unseen" as const;
    throw error;
  });
  if (found === "unseen") return null;
  if (found === null && !isSure) notToldYet(context);
  if (found === null) {
    await context.sentLog.write({ kind: "not said", mark, place: name });
    return null;
  }
  const said: SentMessage = {
    kind: "said",
    mark: markIn(found) ?? mark,
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

function bears({ installation }: TeamsContext, message: GraphMessage, key: DeliveryKey): boolean {
  const mark = readMark(markIn(message) ?? "");
  return mark !== null && mayBeOurs(mark, installation, key);
}

export function isOwn({ known }: Pick<TeamsContext, "known">, { from }: GraphMessage): boolean {
  return from?.application != null && known().isBot(`28:${from.application.id}`);
}

/** Graph tells of a message a while later than it was sent: that it does not stand is only known after that. */
function notToldYet({ lookSoon }: Pick<TeamsContext, "lookSoon">): never {
  lookSoon();
  throw new ChatError({ kind: "in-doubt", reason: { code: "graph-behind", facts: {} } });
}

async function told(
  context: TeamsContext,
  { group, isSure }: { readonly group: string; readonly isSure: boolean },
  act: () => Promise<GraphMessage | null>,
): Promise<GraphMessage | null> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof GraphError)) throw error;
    const fault = graphFault(error.failure, context.now());
    if (fault.kind === "not-allowed") context.health.note("graph refused", group, fault.reason);
    // It may not tell of the thread yet either.
    if (fault.kind === "gone" && !isSure) notToldYet(context);
    if (error.failure.kind === "refused")
      unknowable({ code: "graph-look-refused", facts: { word: error.failure.word } });
    if (fault.kind === "gone") unknowable({ code: "graph-look-missing", facts: {} });
    if (fault.kind === "in-doubt") context.lookSoon();
    throw new ChatError(fault);
  }
}

/** Only people can tell. */
function unknowable(reason: Reason): never {
  throw new ChatError({ kind: "not-allowed", reason });
}
