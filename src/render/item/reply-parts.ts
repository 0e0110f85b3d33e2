import type { Inline, Part } from "../../chat/post.ts";
import { isErased } from "../../core/model/erased.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { Day } from "../../core/names/time.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { fullDay, momentWords } from "../words/dates.ts";
import { onPlatform } from "../words/on-platform.ts";
import { linkTo, openLink, part } from "../words/parts.ts";
import { brief, extract, quoted } from "../words/text.ts";

/** A kept reply: who wrote it, when, the link to it; its words, or as much of them as there is room for; its files. `number` goes before it. */
export function replyParts(reply: Evidence, zone: string, limit: number, number = ""): Part[] {
  if (isErased(reply)) return [part.line(number, erasedWords(reply, zone))];
  const { author, at, editedAt, text, link, message, beside } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  return [
    part.line(
      number,
      { strong: brief(author.name, 80) },
      `, ${momentWords(at, zone)}${edited}${viaWords(reply)}.`,
      ...(beside === undefined ? [] : [` ${besideWords(reply)}.`]),
      ...openLink(link, `Open the reply${onPlatform(message.channel)}`),
    ),
    ...(text.trim() === "" ? [] : [part.quote(extract(text, limit))]),
    ...fileParts(reply),
  ];
}

/** The files that came with a reply, each as its link; nothing where there are none. */
export function fileParts({ files }: Pick<Evidence, "files">): Part[] {
  const links = files.flatMap(({ name, url }, index): Inline[] => [
    ...(index === 0 ? [] : [", "]),
    linkTo(url, brief(name, 100)),
  ]);
  return links.length === 0 ? [] : [part.labelled(files.length === 1 ? "File" : "Files", ...links)];
}

/** Where a reply was written that does not stand in the thread of its question. */
export function besideWords(reply: Evidence): string {
  switch (reply.beside) {
    case "record":
      return recordedWords(reply);
    case "alone":
      return "Written to the bot alone";
    case "channel":
      return "Written in the channel, outside the thread";
    case "dialog":
      return "Answered with the button";
    default:
      return "Written in the thread";
  }
}

/** Who recorded a reply for its author, and what it came in: `Recorded by NAME for NAME, by letter of 3 March 2027`. */
function recordedWords({ author, recorded }: Evidence): string {
  if (recorded === undefined) return "Recorded";
  const { name, letter } = recorded;
  return `Recorded by ${brief(name, 80)} for ${brief(author.name, 80)}${letterWords(letter)}`;
}

/** `, by letter of Wednesday 3 March 2027`; nothing where there was none. */
export function letterWords(letter: Day | null): string {
  return letter === null ? "" : `, by letter of ${fullDay(letter)}`;
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
