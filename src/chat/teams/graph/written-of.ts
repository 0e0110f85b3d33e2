import { readLine } from "../../../core/intake/read-line.ts";
import type { Written } from "../../../core/model/reply.ts";
import type { MessageRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import { UNNAMED } from "../../../core/names/unnamed.ts";
import { conversationOf, linkTo, userWith } from "../address.ts";
import { filesOf } from "../incoming/files-of.ts";
import { htmlText } from "../incoming/html-text.ts";
import type { Known } from "../incoming/known.ts";
import { References, referencesOf } from "../incoming/references.ts";
import { withTrueAddresses } from "../incoming/true-address.ts";
import type { GraphMessage } from "./channel-messages.ts";
import { readSaidBack } from "./said-back.ts";

/**
 * A message that stands in a thread, in the words of the port; null for what nobody wrote. It comes out as it would
 * have when it was written: mentions of the bot are taken out, a command typed there is told as `/soc …` so that it is
 * taken for no reply, and an answer that the bot said back belongs to whoever gave it.
 */
export function writtenOf(
  told: GraphMessage,
  root: MessageRef,
  known: Pick<Known, "isBot" | "vocabulary" | "groupOf">,
): Written | null {
  const { from } = told;
  if ((told.messageType ?? "message") !== "message" || from == null) return null;
  const message = { ...root, id: told.id };
  const link = linkTo(message, root.id, known.groupOf(conversationOf(root.channel)));
  const attachments = (told.attachments ?? []).map((each) => ({
    ...each,
    contentType: each.contentType ?? "",
  }));
  const own = from.application != null && known.isBot(`28:${from.application.id}`);
  const card = own ? cardOf(told) : null;
  const base = {
    message,
    thread: root,
    at: instant(told.createdDateTime),
    link,
    editedAt: told.lastEditedDateTime == null ? null : instant(told.lastEditedDateTime),
  };
  const saidBack = readSaidBack(card);
  if (saidBack !== null) {
    const { user, name, text } = saidBack;
    return { ...base, author: { user, name, bot: false }, text, files: [], editedAt: null };
  }
  const author = authorOf(from);
  if (author === null) return null;
  const files = author.bot ? [] : filesOf(attachments, link);
  const text = card === null ? textOf(told, known) : fallbackOf(card);
  return { ...base, author, text, files };
}

/** The card of a message of the bot's own, as it was sent; null if there is none. */
function cardOf({ attachments }: GraphMessage): unknown {
  const card = attachments?.find(
    ({ contentType }) => contentType === "application/vnd.microsoft.card.adaptive",
  );
  try {
    return card?.content == null ? null : JSON.parse(card.content);
  } catch {
    return null;
  }
}

function fallbackOf(card: unknown): string {
  const has = typeof card === "object" && card !== null && "fallbackText" in card;
  return has && typeof card.fallbackText === "string" ? card.fallbackText : "";
}

function textOf(
  { body, mentions, attachments: told, createdDateTime }: GraphMessage,
  { isBot, vocabulary }: Pick<Known, "isBot" | "vocabulary">,
): string {
  const content = body.content ?? "";
  const attachments = (told ?? []).map((each) => ({ ...each, contentType: each.contentType ?? "" }));
  const references = new References(referencesOf(attachments));
  if (body.contentType.toLowerCase() !== "html")
    return references.around(withTrueAddresses(references.inPlain(content.replace(/\r\n?/g, "\n"))));
  let mentioned = false;
  const words = htmlText(
    content,
    (number, name) => {
      const id = mentions?.find((each) => each.id === number)?.mentioned?.application?.id;
      if (id === undefined || !isBot(`28:${id}`)) return name;
      mentioned = true;
      return "";
    },
    references.placeholder,
  );
  const text = references.around(words);
  if (!mentioned) return text;
  const today = instant(createdDateTime).slice(0, 10);
  const line = readLine({ words: text, files: filesOf(attachments, "").length, today }, vocabulary());
  return line.kind === "command" ? `/soc ${line.text}`.trim() : text;
}

function authorOf(from: NonNullable<GraphMessage["from"]>): Written["author"] | null {
  const who = from.user ?? from.application;
  if (who == null) return null;
  const bot = from.user == null;
  return { user: userWith(bot ? `28:${who.id}` : who.id), name: who.displayName ?? UNNAMED, bot };
}

/** Graph writes times to a thousandth of a second or to the second. */
export function instant(time: string): Instant {
  return new Date(time).toISOString();
}
