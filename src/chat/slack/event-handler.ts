import type { UnderWay } from "../../async/in-flight.ts";
import { messageKey } from "../../core/model/ids.ts";
import type { Inbox } from "../chat.ts";
import { actionId } from "./action-id.ts";
import type { Health } from "./connection/health.ts";
import type { Recently } from "./first-time.ts";
import { commandIn, commandText } from "./incoming/command-in.ts";
import { type Incoming, incoming } from "./incoming/incoming.ts";
import { namesNeeded } from "./incoming/message-words.ts";
import type { Log } from "./log.ts";
import { BUDGET, type Reader, readAuthor, readFresh } from "./reading/reader.ts";
import { type Answering, answer } from "./sending/reply-privately.ts";
import { showHome } from "./sending/show-home.ts";
import { messageRef, refTo } from "./slack-refs.ts";

/** What hearing takes. */
export type Hearing = {
  readonly inbox: Inbox;
  readonly reader: Reader;
  readonly answering: Answering;
  readonly underWay: UnderWay;
  readonly health: Health;
  readonly seen: Recently;
  readonly log: Log;
};

/** What is said so often in a channel that it would fill the log. */
const COMMON: ReadonlySet<string> = new Set(["not in a thread", "the bot's own message"]);

/**
 * Hands an event on to the bot. Resolves once what is worth keeping is kept, and rejects if it could not be; commands and
 * home tabs are answered afterwards.
 */
export async function hear(hearing: Hearing, payload: unknown): Promise<void> {
  const heard = incoming(payload, hearing.reader.known);
  switch (heard.kind) {
    case "ignored":
      if (!COMMON.has(heard.because)) hearing.log("slack event ignored", { because: heard.because });
      return;
    case "written":
    case "rewritten":
    case "withdrawn":
      return await hearReply(hearing, heard);
    case "typed":
      return hearing.underWay.afterwards(() => hearCommand(hearing, heard));
    case "lost":
      return await hearing.inbox.lost(heard.message);
    case "trouble":
      return await hearing.inbox.trouble(heard.trouble);
    case "home":
      return hearing.underWay.afterwards(() => hearHome(hearing, heard.user));
    case "back":
      return hearing.underWay.afterwards(() => hearing.inbox.reconnected());
    case "dismissed":
      hearing.health.set("credentials", heard);
  }
}

type ReplyLike = Extract<Incoming, { kind: "written" | "rewritten" | "withdrawn" }>;

async function hearReply({ inbox, reader }: Hearing, heard: ReplyLike): Promise<void> {
  if (heard.kind === "withdrawn") {
    const author = heard.author === null ? null : await readAuthor(reader, heard.author);
    return await inbox.reply({ ...heard, author });
  }
  const written = await readFresh(reader, heard.channel, heard.message);
  if (heard.kind === "written") {
    // What was edited before it was first told of is told of as it stands.
    const { editedAt } = written;
    return await inbox.reply(
      editedAt === null ? { kind: "new", written } : { kind: "changed", written: { ...written, editedAt } },
    );
  }
  const editedAt = reader.edits.of(messageKey(written.message), heard.at, heard.order);
  await inbox.reply({ kind: "changed", written: { ...written, editedAt } });
}

async function hearCommand(hearing: Hearing, heard: Extract<Incoming, { kind: "typed" }>): Promise<void> {
  const { channel, direct, message } = heard;
  const { inbox, reader, answering, seen } = hearing;
  const { user, ts, thread_ts: thread } = message;
  const id = actionId("typed", channel, ts);
  // A message that names the bot comes twice, as a message and as a mention; and Slack repeats itself.
  if (user === null || !seen.first(id)) return;
  const { nameOf } = await reader.accounts.of([user, ...namesNeeded(message)], BUDGET);
  const post = await inbox.command({
    id,
    user: refTo(user),
    name: nameOf(user),
    channel: direct ? null : refTo(channel),
    thread: thread === null || thread === ts ? null : messageRef(reader.known.self.team, channel, thread),
    text:
      commandIn({ ...message, thread_ts: null }, reader.known, nameOf) ??
      commandText(message.text ?? "", nameOf),
  });
  await answer(answering, { user, channel, thread, direct, respond: null }, post);
}

async function hearHome({ inbox, answering }: Hearing, user: string): Promise<void> {
  await showHome(answering.api, user, await inbox.home(refTo(user)));
}
