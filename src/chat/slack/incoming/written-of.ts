import type { EvidenceFile } from "../../../core/model/evidence.ts";
import { UNNAMED, UNNAMED_STRANGER } from "../../../core/names/unnamed.ts";
import type { Written } from "../../chat.ts";
import type { Self } from "../api/identity.ts";
import { instantOf, messageRef, userWith } from "../slack-refs.ts";
import { type CommandWords, commandIn } from "./command-in.ts";
import { authorKind, submitterOf } from "./message-kind.ts";
import type { SlackFile, SlackMessage } from "./message-shape.ts";
import { messageWords } from "./message-words.ts";
import type { NameOf } from "./mrkdwn-to-text.ts";
import { filesPassedOn } from "./passed-on.ts";

/** What has been looked up about a message. */
export type LookedUp = {
  readonly nameOf: NameOf;
  /** Whether an account is an app's; null where Slack does not tell. */
  readonly isBot: (user: string) => boolean | null;
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
  const author = authorOf(message, self, { nameOf, isBot });
  const workflow =
    author.bot || submitterOf(message, self) === null
      ? null
      : (message.username ?? message.bot_profile?.name ?? "a workflow");
  return {
    message: messageRef(self.team, channel, message.ts),
    thread: messageRef(self.team, channel, message.thread_ts ?? message.ts),
    author,
    at: instantOf(message.ts),
    text: command === null ? messageWords(message, nameOf) : `/soc ${command}`.trim(),
    files: filesOf(message),
    link,
    editedAt: message.edited === null ? null : instantOf(message.edited.ts),
    ...(workflow === null ? {} : { via: { kind: "workflow", name: workflow } }),
  };
}

/**
 * Who wrote a message: the person an app or a workflow wrote it for, if there is one. An account that Slack tells nothing of
 * is not taken for a person's where an app stands beside it; the next reading tells.
 */
export function authorOf(
  message: SlackMessage,
  self: Self,
  { nameOf, isBot }: Pick<LookedUp, "nameOf" | "isBot">,
): Written["author"] {
  const { user, bot_id, bot_profile, username } = message;
  const who = authorKind(message, self);
  const submitter = who === "own" ? null : submitterOf(message, self);
  if (submitter !== null && isBot(submitter) === false)
    return { user: userWith(submitter), name: nameOf(submitter) ?? UNNAMED, bot: false };
  if (who === "person" && user !== null && (bot_id === null || isBot(user) === false)) {
    return { user: userWith(user), name: nameOfWriter(message, self, nameOf), bot: isBot(user) === true };
  }
  const name = who === "own" ? self.name : (username ?? bot_profile?.name ?? "an app");
  return { user: userWith(user ?? bot_id ?? "bot"), name, bot: true };
}

/** People of other organisations are told of beside their message alone; that they are strangers is said where they are shown. */
function nameOfWriter(
  { user, user_team, user_profile }: SlackMessage,
  { team }: Self,
  nameOf: NameOf,
): string {
  const told = [user_profile?.real_name, user_profile?.display_name, user_profile?.name];
  const name = (user === null ? null : nameOf(user)) ?? told.find((each) => (each ?? "").trim() !== "");
  const isExternal = user_team !== null && user_team !== team;
  return name ?? (isExternal ? UNNAMED_STRANGER : UNNAMED);
}

/** The files of a message that still stand, and behind them those of what it passes on. */
function filesOf({ files, attachments }: SlackMessage): readonly EvidenceFile[] {
  return [...(files ?? []), ...filesPassedOn({ attachments })]
    .filter(({ mode }) => mode !== "tombstone")
    .map(fileOf);
}

function fileOf({ id, name, title, mimetype, size, permalink, url_private }: SlackFile): EvidenceFile {
  return {
    name: name ?? title ?? `file ${id}`,
    type: mimetype ?? "application/octet-stream",
    size: size ?? 0,
    url: permalink ?? url_private ?? "",
  };
}
