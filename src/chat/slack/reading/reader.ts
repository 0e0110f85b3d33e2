import { z } from "zod";
import { within } from "../../../async/within.ts";
import { messageKey } from "../../../core/names/ids.ts";
import type { Written } from "../../chat.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { withoutCall } from "../incoming/command-in.ts";
import type { Known } from "../incoming/incoming.ts";
import { FILE, type SlackFile, type SlackMessage } from "../incoming/message-shape.ts";
import { namesNeeded } from "../incoming/message-words.ts";
import { authorOf, writtenOf } from "../incoming/written-of.ts";
import type { AccountBook, Accounts } from "./accounts.ts";
import type { EditTimes } from "./edit-times.ts";
import type { Links } from "./links.ts";

/** What reading a message takes. */
export type Reader = {
  readonly api: SlackApi;
  readonly known: Known;
  readonly accounts: AccountBook;
  readonly links: Links;
  readonly edits: EditTimes;
};

/**
 * How long looking up may take before an event is acknowledged, in milliseconds: Slack waits three seconds. A name that comes
 * too late is no reason to lose the reply.
 */
export const BUDGET = 1200;

/** A message somebody has just written, in the words of the port. Never rejects for want of a name or a link. */
export async function readFresh(reader: Reader, channel: string, message: SlackMessage): Promise<Written> {
  const { ts, thread_ts: thread } = message;
  const [whole, accounts, link] = await Promise.all([
    wholeFiles(reader.api, message, BUDGET),
    reader.accounts.of(peopleIn(message), BUDGET),
    reader.links.of({ channel, ts, thread }, BUDGET),
  ]);
  return writtenOf(channel, whole, reader.known, { ...accounts, link });
}

/** Words that somebody has just written beside the threads: without the bot's name before them, and in a thread of their own. */
export async function readWords(reader: Reader, channel: string, message: SlackMessage): Promise<Written> {
  const text = message.text === null ? null : withoutCall(message.text, reader.known.self);
  const written = await readFresh(reader, channel, { ...message, text });
  return { ...written, thread: written.message };
}

/** A message of a thread that is read as a whole. Its link is built: Slack is not asked for hundreds. */
export async function readAgain(reader: Reader, channel: string, message: SlackMessage): Promise<Written> {
  const { ts, thread_ts: thread } = message;
  const [whole, accounts] = await Promise.all([
    wholeFiles(reader.api, message, null),
    reader.accounts.of(peopleIn(message), null),
  ]);
  const link = reader.links.built({ channel, ts, thread });
  const written = writtenOf(channel, whole, reader.known, { ...accounts, link });
  if (written.editedAt === null) return written;
  return { ...written, editedAt: reader.edits.known(messageKey(written.message), written.editedAt) };
}

/** Who wrote a message. */
export async function readAuthor(reader: Reader, message: SlackMessage): Promise<Written["author"]> {
  const accounts: Accounts = await reader.accounts.of(
    peopleIn({ ...message, blocks: null, attachments: null }),
    BUDGET,
  );
  return authorOf(message, reader.known.self, accounts);
}

/** The account beside an app is looked up as well: only that tells whether a person wrote it. */
function peopleIn(message: SlackMessage): readonly string[] {
  return [...(message.user === null ? [] : [message.user]), ...namesNeeded(message)];
}

const SHAPE = z.object({ file: FILE });

/** In a channel shared with another organisation Slack may only hint at a file: what it is has to be asked for. */
async function wholeFiles(
  api: Pick<SlackApi, "call">,
  message: SlackMessage,
  budget: number | null,
): Promise<SlackMessage> {
  const { files } = message;
  if (files === null || files.every((file) => !isHint(file))) return message;
  const whole = files.map(async (file) => {
    if (!isHint(file)) return file;
    const asked = api.call("files.info", { file: file.id }, SHAPE).then((answer) => answer.file);
    return await within(budget, asked, file);
  });
  return { ...message, files: await Promise.all(whole) };
}

function isHint({ file_access }: SlackFile): boolean {
  return file_access === "check_file_info";
}
