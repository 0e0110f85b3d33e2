import { ExpectedError } from "../../../core/model/errors.ts";
import type { Reason } from "../../../core/model/reason.ts";
import { asWord } from "../../../core/names/word.ts";
import { ChatError, type Posted } from "../../chat.ts";
import { linkTo, messageRef } from "../address.ts";
import { chatFault } from "../connector/chat-fault.ts";
import type { Sent } from "../connector/connector.ts";
import { ConnectorError } from "../connector/connector-error.ts";
import type { TeamsContext } from "../context.ts";
import type { SentLine, SentMessage } from "../memory/sent-line.ts";
import type { Message } from "../outgoing/outgoing.ts";
import { forgetChat, type Target, trySoon } from "./target.ts";

type Needs = Pick<
  TeamsContext,
  "connector" | "installations" | "sentLog" | "health" | "inbox" | "lookSoon" | "afterwards" | "now" | "log"
>;

/** What the log keeps of a message beside where it stands. */
export type Tag = Pick<SentMessage, "mark" | "what" | "file">;

/**
 * Sends a message that is known again by its mark. That it is being sent is on the disk before it is, and what became
 * of it after: only what broke off in between is in doubt later. Rejects with a `ChatError`.
 */
export async function send(context: Needs, to: Target, message: Message, tag: Tag): Promise<SentMessage> {
  try {
    return await sendNoted(context, to, message, tag);
  } catch (error) {
    if (error instanceof ChatError && error.fault.kind === "in-doubt") {
      // It may have been taken as late as now, after waiting for its turn: Graph has its time from here on.
      await note(context, { kind: "trying", mark: tag.mark, place: to.place, at: context.now() });
      context.lookSoon();
    }
    throw error;
  }
}

async function sendNoted(context: Needs, to: Target, message: Message, tag: Tag): Promise<SentMessage> {
  const { mark } = tag;
  const { place, address } = to;
  await note(context, { kind: "trying", mark, place, at: context.now() });
  const sent = await attempt(context, to, message, () => note(context, { kind: "not said", mark, place }));
  const { conversation } = address.spot;
  const said: SentMessage = {
    kind: "said",
    ...tag,
    place,
    conversation,
    tenant: address.tenant,
    root: sent.root,
    id: to.startsThread ? (sent.root ?? sent.id) : sent.id,
    handle: sent.id,
    at: context.now(),
  };
  await note(context, said);
  return said;
}

async function attempt(
  context: Needs,
  to: Target,
  message: Message,
  refused: () => Promise<void>,
): Promise<Sent> {
  try {
    const sent = await context.connector.send(to.address, message, to.startsThread);
    if (sent.id === "" || (to.startsThread && !sent.root))
      throw new ChatError({ kind: "in-doubt", reason: { code: "teams-no-id", facts: {} } });
    reached(context);
    return sent;
  } catch (error) {
    if (!(error instanceof ConnectorError)) throw error;
    const fault = chatFault(error.failure, to.doing, context.now());
    const { failure } = error;
    const distrusted =
      (failure.kind === "no token" && failure.refused) ||
      (failure.kind === "answered" && failure.status === 401);
    if (distrusted && fault.kind === "not-allowed") context.health.note("credentials", "", fault.reason);
    if (failure.kind === "unreachable") context.health.note("unreachable", "", UNREACHABLE);
    if (fault.kind !== "in-doubt") await refused();
    if (to.doing === "writing to a person" && failure.kind === "answered" && failure.status === 404) {
      await forgetChat(context, to.address.spot.conversation);
      throw new ChatError(trySoon(context.now()));
    }
    throw new ChatError(fault);
  }
}

const UNREACHABLE: Reason = { code: "teams-unreachable", facts: {} };

/** All is well again. What this machine could not reach could not reach it either, so things may have been missed. */
function reached({ health, afterwards, inbox }: Needs): void {
  const wasUnreachable = health.has("unreachable", "");
  for (const kind of ["unreachable", "not heard", "credentials"] as const) health.note(kind, "", null);
  if (wasUnreachable) afterwards(() => inbox.reconnected());
}

/** The log is on a disk, and a disk that fails does not say what it kept. */
async function note({ sentLog }: Pick<Needs, "sentLog">, line: SentLine): Promise<void> {
  try {
    await sentLog.write(line);
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    const reason: Reason = { code: "not-noted", facts: { error: asWord(error.code) } };
    throw new ChatError({ kind: "in-doubt", reason });
  }
}

/** A message of the bot's own in the words of the port. */
export function posted({ known }: Pick<TeamsContext, "known">, said: SentMessage): Posted {
  const message = messageRef(said.conversation, said.tenant, said.id);
  return { message, link: linkTo(message, said.root, known().groupOf(said.conversation)) };
}
