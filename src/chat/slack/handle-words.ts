import { messageKey } from "../../core/names/ids.ts";
import { actionId } from "./action-id.ts";
import type { EventContext } from "./event-handler.ts";
import type { Incoming } from "./incoming/incoming.ts";
import { readAuthor, readWords } from "./reading/reader.ts";
import { replyPrivately } from "./sending/reply-privately.ts";
import { messageRef } from "./slack-refs.ts";

type WordsLike = Extract<Incoming, { kind: "words" | "reworded" | "unsaid" }>;

/**
 * Hands on what was written beside the threads. Resolves once what is to wait for its writer is kept; they are answered afterwards,
 * once, however often Slack repeats itself. What was edited is read only where it is known: all else is other people's talk.
 */
export async function handleWords(context: EventContext, received: WordsLike): Promise<void> {
  const { inbox, reader } = context;
  const beside = received.direct ? "alone" : "channel";
  if (received.kind === "words") return await handleNew(context, received);
  if (received.kind === "unsaid") {
    const { message, at } = received;
    if (!(await inbox.heeds(message))) return;
    const author = received.author === null ? null : await readAuthor(reader, received.author);
    await inbox.words({
      reply: { kind: "withdrawn", message, thread: message, author, at },
      beside,
      called: false,
    });
    return;
  }
  const { channel, message, at, order } = received;
  const ref = messageRef(reader.known.self.team, channel, message.ts);
  if (!(await inbox.heeds(ref))) return;
  const written = await readWords(reader, channel, message);
  const editedAt = reader.edits.of(messageKey(ref), at, order);
  await inbox.words({ reply: { kind: "changed", written: { ...written, editedAt } }, beside, called: false });
}

async function handleNew(
  { inbox, reader, replyContext, inFlight, seen }: EventContext,
  { channel, direct, called, message }: Extract<WordsLike, { kind: "words" }>,
): Promise<void> {
  const { user, ts, thread_ts: thread } = message;
  const written = await readWords(reader, channel, message);
  const post = await inbox.words({
    reply: { kind: "new", written },
    beside: direct ? "alone" : "channel",
    called,
  });
  // A message that names the bot comes twice, as a message and as a mention.
  if (post === null || user === null || !seen.first(actionId("words", channel, ts))) return;
  inFlight.afterwards(() =>
    replyPrivately(replyContext, { user, channel, thread, direct, respond: null }, post),
  );
}
