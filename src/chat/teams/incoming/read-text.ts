import type { Activity } from "./activity.ts";
import { attributeIn, htmlPieces, isTag } from "./html-pieces.ts";
import { htmlText } from "./html-text.ts";
import { type Typed, withoutMentions } from "./without-mentions.ts";

/**
 * What somebody wrote. Teams gives it twice: as plain text, and as HTML in an attachment that is no file. The plain text
 * is exactly what was typed, but loses lists, quotations, tables and the addresses behind words; only where there are
 * such things is the HTML read.
 */
export function readText(activity: Activity, isBot: (id: string) => boolean): Typed {
  const plain = withoutMentions(activity, isBot);
  const html = mirrorOf(activity);
  if (html === null || !saysMore(html, plain.text)) return plain;
  const mentions = (activity.entities ?? []).filter(({ type }) => type === "mention");
  const written = htmlText(html, (number, name) => {
    const id = mentions[number]?.mentioned?.id;
    return id !== undefined && isBot(id) ? "" : name;
  });
  return { ...plain, text: written };
}

/** The HTML that mirrors the text of a message; null if there is none. */
export function mirrorOf({ attachments }: Pick<Activity, "attachments">): string | null {
  const mirror = attachments?.find(isMirror);
  return typeof mirror?.content === "string" ? mirror.content : null;
}

/** Whether an attachment is the text once more. */
export function isMirror(attachment: {
  readonly contentType: string;
  readonly contentUrl?: unknown;
}): boolean {
  return attachment.contentType.toLowerCase() === "text/html" && attachment.contentUrl == null;
}

function saysMore(html: string, plain: string): boolean {
  if (/<(?:li|blockquote|table|pre|codeblock)[\s>]/i.test(html)) return true;
  if (plain === "") return true;
  const links = htmlPieces(html).filter((piece) => isTag(piece) && /^<a\s/i.test(piece));
  return links.some((link) => !plain.includes(attributeIn(link, "href").replaceAll("&amp;", "&")));
}
