import { z } from "zod";
import { blockWords } from "./block-words.ts";
import { FILE, type SlackFile, type SlackMessage } from "./message-shape.ts";
import { mrkdwnToText, NAMELESS, type NameOf } from "./mrkdwn-to-text.ts";

const word = z.string().catch("");
const pieces = z.array(z.unknown()).catch([]);
const files = z.array(FILE).catch([]);

/** A message inside another, as shares have it. */
const INNER = z.object({
  message: z
    .object({ user: word, text: word, blocks: pieces, files, attachments: pieces })
    .catch({ user: "", text: "", blocks: [], files: [], attachments: [] }),
});

const ATTACHMENT = z.object({
  /** Slack looked this up behind a link: nobody wrote it, unless it is a share. */
  from_url: z.string().nullable().catch(null),
  is_share: z.boolean().catch(false),
  author_id: word,
  author_name: word,
  text: word,
  /** Where a client has nothing to show, Slack puts `[no preview available]`. */
  fallback: word.transform((text) => (/^\s*\[[^\]]*\]\s*$/.test(text) ? "" : text)),
  blocks: pieces,
  message_blocks: z.array(INNER.nullable().catch(null)).catch([]),
  files,
  attachments: pieces,
});

/** What stands beside the words of a message. */
type Attachment = z.infer<typeof ATTACHMENT>;

/** Slack takes a hundred at most. */
const MOST = 100;
/** How deep messages that pass on each other are read. */
const DEEPEST = 3;

/** The attachments of a message; what cannot be read is left out. */
export function readAttachments(attachments: readonly unknown[] | null): readonly Attachment[] {
  return (attachments ?? []).slice(0, MOST).flatMap((raw) => ATTACHMENT.safeParse(raw).data ?? []);
}

/** A message that somebody passed on: whose it is, then its words behind `>`, and the names of its files. */
export function passedOn(attachment: Attachment, nameOf: NameOf, depth = DEEPEST): string[] {
  const words = [
    ownWords(attachment, nameOf),
    ...(depth > 1 ? nested(attachment).flatMap((each) => passedOn(each, nameOf, depth - 1)) : []),
    ...filesOf(attachment).map(({ name, title }) => `File: ${name ?? title ?? "without a name"}`),
  ].filter((each) => each.trim() !== "");
  if (words.length === 0) return [];
  const quoted = words.flatMap((each) => each.split("\n")).map((line) => `> ${line}`.trimEnd());
  return [[`Forwarded from ${authorOf(attachment, nameOf)}:`, ...quoted].join("\n")];
}

/** The files of the messages that somebody passed on. */
export function filesPassedOn({ attachments }: Pick<SlackMessage, "attachments">): readonly SlackFile[] {
  const within = (each: Attachment, depth: number): readonly SlackFile[] => [
    ...filesOf(each),
    ...(depth > 1 ? nested(each).flatMap((inner) => within(inner, depth - 1)) : []),
  ];
  return readAttachments(attachments).flatMap((each) => (each.is_share ? within(each, DEEPEST) : []));
}

function ownWords({ text, blocks, message_blocks, fallback }: Attachment, nameOf: NameOf): string {
  if (text.trim() !== "") return mrkdwnToText(text, nameOf);
  const inner = message_blocks.map((each) => {
    const message = each?.message;
    if (message === undefined) return "";
    const shown = blockWords(message.blocks, nameOf);
    return shown === "" ? mrkdwnToText(message.text, nameOf) : shown;
  });
  const shown = [...inner, blockWords(blocks, nameOf)].find((each) => each.trim() !== "");
  return shown ?? mrkdwnToText(fallback, nameOf);
}

/** The same file may be told of the share and of the message in it. */
function filesOf({ files, message_blocks }: Attachment): readonly SlackFile[] {
  const all = [...files, ...message_blocks.flatMap((each) => each?.message.files ?? [])].slice(0, MOST);
  const isFirst = ({ id }: SlackFile, at: number) =>
    id === "" || all.findIndex((each) => each.id === id) === at;
  return all.filter(isFirst);
}

function nested({ attachments, message_blocks }: Attachment): readonly Attachment[] {
  const inner = [...attachments, ...message_blocks.flatMap((each) => each?.message.attachments ?? [])];
  return readAttachments(inner).filter(({ is_share }) => is_share);
}

function authorOf({ author_name, author_id, message_blocks }: Attachment, nameOf: NameOf): string {
  if (author_name.trim() !== "") return author_name.trim();
  const user = [author_id, ...message_blocks.map((each) => each?.message.user ?? "")].find((id) => id !== "");
  return (user === undefined ? null : nameOf(user)) ?? NAMELESS.person;
}
