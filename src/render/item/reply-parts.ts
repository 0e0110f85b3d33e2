import type { Inline, Part } from "../../chat/post.ts";
import { isErased } from "../../core/model/erased.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { momentWords } from "../words/dates.ts";
import { onPlatform } from "../words/on-platform.ts";
import { linkTo, openLink, part } from "../words/parts.ts";
import { brief, extract, quoted } from "../words/text.ts";

/** A kept reply: who wrote it, when, the link to it; its words, or as much of them as there is room for; its files. `number` goes before it. */
export function replyParts(reply: Evidence, zone: string, limit: number, number = ""): Part[] {
  if (isErased(reply)) return [part.line(number, erasedWords(reply, zone))];
  const { author, at, editedAt, text, files, link, message } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  const links = files.flatMap(({ name, url }, index): Inline[] => [
    ...(index === 0 ? [] : [", "]),
    linkTo(url, brief(name, 100)),
  ]);
  return [
    part.line(
      number,
      { strong: brief(author.name, 80) },
      `, ${momentWords(at, zone)}${edited}${viaWords(reply)}.`,
      ...openLink(link, `Open the reply${onPlatform(message.channel)}`),
    ),
    ...(text.trim() === "" ? [] : [part.quote(extract(text, limit))]),
    ...(links.length === 0 ? [] : [part.labelled(files.length === 1 ? "File" : "Files", ...links)]),
  ];
}

/** Behind whose a reply is: what posted it for them, if they did not post it themselves. */
export function viaWords({ via }: Evidence): string {
  return via === undefined ? "" : `, posted by the workflow ${quoted(via.name, 60)}`;
}

/** A withdrawn reply: who wrote it and when, and when it went. Its words are nobody's any more. */
export function withdrawnWords(reply: Evidence, zone: string): string {
  const { message, author, at, withdrawnAt } = reply;
  const when = withdrawnAt === null ? "" : ` on ${momentWords(withdrawnAt, zone)}`;
  if (isErased(reply)) return `${erasedWords(reply, zone)} It was withdrawn${when}.`;
  const whose = `${brief(author.name, 80)}${onPlatform(message.channel)}`;
  if (reply.withdrawnHow === "blocked")
    return `The reply by ${whose} of ${momentWords(at, zone)} is held back: the organisation's policy blocks it.`;
  return `The reply by ${whose} of ${momentWords(at, zone)} was withdrawn${when}.`;
}

/** A reply of which the words, and who wrote them, were taken out of the records for good. */
export function erasedWords({ message, at }: Evidence, zone: string): string {
  return `A reply${onPlatform(message.channel)} of ${momentWords(at, zone)} was erased: its words and who wrote them are not kept any more.`;
}

/** All replies of an item, withdrawn ones among them, in the order they were written. */
export function everyReply({ replies, withdrawn }: Pick<ItemView, "replies" | "withdrawn">): ReplyView[] {
  return [...replies, ...withdrawn].sort((one, other) =>
    one.at < other.at ? -1 : one.at > other.at ? 1 : 0,
  );
}
