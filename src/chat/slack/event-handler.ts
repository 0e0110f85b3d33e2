import type { InFlight } from "../../async/in-flight.ts";
import { messageKey } from "../../core/names/ids.ts";
import { UNNAMED } from "../../core/names/unnamed.ts";
import type { Log } from "../../log/log-events.ts";
import type { Inbox } from "../chat.ts";
import type { PlatformClock } from "../platform-clock.ts";
import { actionId } from "./action-id.ts";
import type { Health } from "./connection/health.ts";
import type { FirstTime } from "./first-time.ts";
import { handleWords } from "./handle-words.ts";
import { lineIn } from "./incoming/command-in.ts";
import { type Incoming, incoming } from "./incoming/incoming.ts";
import { namesNeeded } from "./incoming/message-words.ts";
import { BUDGET, type Reader, readAuthor, readFresh } from "./reading/reader.ts";
import { type ReplyContext, replyPrivately } from "./sending/reply-privately.ts";
import { showHome } from "./sending/show-home.ts";
import { channelWith, instantOf, messageRef, userWith } from "./slack-refs.ts";

/** What hearing takes. */
export type EventContext = {
  readonly inbox: Inbox;
  readonly time: Pick<PlatformClock, "now">;
  readonly reader: Reader;
  readonly replyContext: ReplyContext;
  readonly inFlight: InFlight;
  readonly health: Health;
  readonly seen: FirstTime;
  readonly log: Log;
};

/**
 * Hands an event on to the bot. Resolves once what is worth keeping is kept, and rejects if it could not be; commands and
 * home tabs are answered afterwards.
 */
export async function handleEvent(context: EventContext, payload: unknown): Promise<void> {
  const received = incoming(payload, context.reader.known);
  switch (received.kind) {
    case "ignored":
      return context.log("slack-event-ignored", { because: received.because });
    case "written":
    case "rewritten":
    case "withdrawn":
      return await handleReply(context, received);
    case "typed":
      return context.inFlight.afterwards(() => handleCommand(context, received));
    case "words":
    case "reworded":
    case "unsaid":
      return await handleWords(context, received);
    case "lost":
      return await context.inbox.promptDeleted(received.message);
    case "trouble":
      return await context.inbox.trouble(received.trouble);
    case "home":
      return context.inFlight.afterwards(() => handleHome(context, received.user));
    case "back":
      return context.inFlight.afterwards(() => context.inbox.reconnected());
    case "dismissed":
      context.health.set("credentials", received.reason);
  }
}

type ReplyLike = Extract<Incoming, { kind: "written" | "rewritten" | "withdrawn" }>;

async function handleReply({ inbox, reader }: EventContext, received: ReplyLike): Promise<void> {
  if (received.kind === "withdrawn") {
    const author = received.author === null ? null : await readAuthor(reader, received.author);
    await inbox.reply({ ...received, author });
    return;
  }
  const written = await readFresh(reader, received.channel, received.message);
  if (received.kind === "written") {
    // What was edited before it was first told of is told of as it stands.
    const { editedAt } = written;
    await inbox.reply(
      editedAt === null ? { kind: "new", written } : { kind: "changed", written: { ...written, editedAt } },
    );
    return;
  }
  const editedAt = reader.edits.of(messageKey(written.message), received.at, received.order);
  await inbox.reply({ kind: "changed", written: { ...written, editedAt } });
}

async function handleCommand(
  context: EventContext,
  received: Extract<Incoming, { kind: "typed" }>,
): Promise<void> {
  const { channel, direct, message } = received;
  const { inbox, reader, replyContext, seen } = context;
  const { user, ts, thread_ts: thread } = message;
  const id = actionId("typed", channel, ts);
  // A message that names the bot comes twice, as a message and as a mention; and Slack repeats itself.
  if (user === null || !seen.first(id)) return;
  const { nameOf } = await reader.accounts.of([user, ...namesNeeded(message)], BUDGET);
  const line = lineIn(message, reader.known, nameOf, direct);
  if (line === null) return;
  const post = await inbox.command({
    id,
    at: instantOf(ts),
    user: userWith(user),
    name: nameOf(user) ?? UNNAMED,
    channel: direct ? null : channelWith(channel),
    thread: thread === null || thread === ts ? null : messageRef(reader.known.self.team, channel, thread),
    text: line.text,
  });
  await replyPrivately(replyContext, { user, channel, thread, direct, respond: null }, post);
}

async function handleHome({ inbox, replyContext }: EventContext, user: string): Promise<void> {
  await showHome(replyContext.api, user, await inbox.home(userWith(user)));
}
