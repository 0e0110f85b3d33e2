import type { EvidenceFile } from "../../../core/model/evidence.ts";
import type { Written } from "../../chat.ts";
import type { Self } from "../api/identity.ts";
import { instantOf, messageRef, userWith } from "../slack-refs.ts";
import { type CommandWords, commandIn } from "./command-in.ts";
import type { SlackFile, SlackMessage } from "./message-shape.ts";
import { messageWords } from "./message-words.ts";

/** What has been looked up about a message. */
export type LookedUp = {
  readonly nameOf: (user: string) => string;
  /** Whether an account is known to be an app's. */
  readonly isBot: (user: string) => boolean;
  readonly link: string;
};

/**
 * A message of a thread in the words of the port. A command in it is told as `/soc …`, however it was given: so it is known
 * for one also when the thread is read again.
 */
export function writtenOf(
  channel: string,
  message: SlackMessage,
  known: CommandWords & { readonly self: Self },
  { nameOf, isBot, link }: LookedUp,
): Written {
  const { self } = known;
  const command = commandIn(message, known, nameOf);
  return {
    message: messageRef(self.team, channel, message.ts),
    thread: messageRef(self.team, channel, message.thread_ts ?? message.ts),
    author: authorOf(message, self, { nameOf, isBot }),
    at: instantOf(message.ts),
    text: command === null ? messageWords(message, nameOf) : `/soc ${command}`.trim(),
    files: filesOf(message),
    link,
    editedAt: message.edited === null ? null : instantOf(message.edited.ts),
  };
}

/** Who wrote a message. */
export function authorOf(
  message: SlackMessage,
  self: Self,
  { nameOf, isBot }: Pick<LookedUp, "nameOf" | "isBot">,
): Written["author"] {
  const { user, bot_id, bot_profile, username } = message;
  const who = authorKind(message, self);
  if (who === "person" && user !== null)
    return { user: userWith(user), name: nameOf(user), bot: isBot(user) };
  const name = who === "own" ? self.name : (username ?? bot_profile?.name ?? user ?? bot_id ?? "a bot");
  return { user: userWith(user ?? bot_id ?? "bot"), name, bot: true };
}

/** The files of a message that still stand. */
function filesOf({ files }: SlackMessage): readonly EvidenceFile[] {
  return (files ?? []).filter(({ mode }) => mode !== "tombstone").map(fileOf);
}

function fileOf({ id, name, title, mimetype, size, permalink, url_private }: SlackFile): EvidenceFile {
  return {
    name: name ?? title ?? `file ${id}`,
    type: mimetype ?? "application/octet-stream",
    size: size ?? 0,
    url: permalink ?? url_private ?? "",
  };
}

/** Who speaks when Slack says something itself: notices, tombstones, a workspace whose keys were withdrawn. */
const SLACK_ITSELF: ReadonlySet<string> = new Set(["USLACKBOT", "USLACK", "UREVOKEDU"]);

/** Whose a message is. A modern app's post looks like a person's, but for its `bot_id`. */
export function authorKind(
  { user, bot_id, subtype }: Pick<SlackMessage, "user" | "bot_id" | "subtype">,
  self: Pick<Self, "user" | "bot">,
): "own" | "slack" | "bot" | "person" {
  if (user === self.user || (bot_id !== null && bot_id === self.bot)) return "own";
  if (user !== null && SLACK_ITSELF.has(user)) return "slack";
  if (bot_id !== null || subtype === "bot_message" || user === null) return "bot";
  return "person";
}
