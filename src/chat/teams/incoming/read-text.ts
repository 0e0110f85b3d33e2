import type { Activity } from "./activity.ts";
import { htmlText } from "./html-text.ts";
import { readHtml } from "./read-html.ts";
import { References, referencesOf } from "./references.ts";
import { withTrueAddresses } from "./true-address.ts";

/** What the plain text does not show. */
const LOST = new Set(["li", "blockquote", "table", "pre", "codeblock", "s", "strike", "del"]);
const LOST_KINDS = /schema\.skype\.com\/(?:FluidEmbedCard|Giphy)/i;
const HIDDEN = /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i;

/**
 * What somebody wrote. Teams gives it twice: as plain text, and as HTML in an attachment that is no file. The plain text
 * is exactly what was typed, but loses lists, quotations, tables and the addresses behind words; only where there are
 * such things is the HTML read.
 */
export function readText(activity: Activity, isBot: (id: string) => boolean): Typed {
  const plain = withoutMentions(activity, isBot);
  const html = mirrorOf(activity);
  const quoted = (activity.entities ?? []).flatMap(({ quotedReply }) => quotedReply ?? []);
  const references = new References(referencesOf(activity.attachments ?? [], quoted));
  if (html === null || !saysMore(html, plain.text)) {
    const text = references.around(references.inPlain(plain.text));
    return { ...plain, text: withTrueAddresses(text) };
  }
  const mentions = (activity.entities ?? []).filter(({ type }) => type === "mention");
  const written = htmlText(
    html,
    (number, name) => {
      const id = mentions[number]?.mentioned?.id;
      return id !== undefined && isBot(id) ? "" : name;
    },
    references.placeholder,
  );
  return { ...plain, text: references.around(written) };
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
  if (plain === "") return true;
  // Both have their links in the same order, so the plain text is gone through once, and not once for each of them.
  let from = 0;
  return readHtml(html).some((piece) => {
    if (!("open" in piece)) return false;
    const attribute = (name: string) => piece.attributes.get(name) ?? "";
    if (LOST.has(piece.open) || LOST_KINDS.test(attribute("itemtype")) || HIDDEN.test(attribute("style")))
      return true;
    if (piece.open === "a") from = plain.indexOf(piece.attributes.get("href") ?? "", from);
    return from < 0;
  });
}

/** What somebody typed, and whether they mentioned the bot in it. */
export type Typed = { readonly text: string; readonly mentioned: boolean };

/** More than people mention in one message: for each the whole text is searched. */
const MOST = 200;

/**
 * Takes the mentions out of what somebody typed: the bot's own vanish, everybody else's become their names. Only what
 * Teams itself lists as a mention counts; whoever types the tags by hand has typed words.
 */
function withoutMentions(
  { text, entities }: Pick<Activity, "text" | "entities">,
  isBot: (id: string) => boolean,
): Typed {
  let typed = (text ?? "").replace(/\r\n?/g, "\n");
  let mentioned = false;
  const mentions = (entities ?? []).filter(({ type }) => type === "mention").slice(0, MOST);
  for (const { mentioned: who, text: tag } of mentions) {
    if (who == null) continue;
    const shown = tag == null || tag === "" ? `<at>${who.name ?? ""}</at>` : tag;
    const at = typed.indexOf(shown);
    mentioned ||= isBot(who.id);
    if (at < 0 || shown === "") continue;
    const [before, after] = [typed.slice(0, at), typed.slice(at + shown.length)];
    const name = who.name ?? shown.replace(/^<at[^>]*>|<\/at>$/gi, "");
    typed = isBot(who.id) ? joined(before, after) : before + name + after;
  }
  return { text: typed.trim(), mentioned };
}

/** One space is left where there were two, one on either side of what was taken out. */
function joined(before: string, after: string): string {
  return /(^|\s)$/.test(before) ? before + after.replace(/^[ \u00a0]/, "") : before + after;
}
