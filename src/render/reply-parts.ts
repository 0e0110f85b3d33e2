import type { Inline, Part } from "../chat/post.ts";
import type { Evidence } from "../core/evidence.ts";
import { momentWords } from "./dates.ts";
import { brief, extract } from "./extract.ts";
import { linkTo, openLink } from "./link-to.ts";
import { onPlatform } from "./on-platform.ts";
import { part } from "./part.ts";

/** A kept reply: who wrote it, when, the link to it; its words, or as much of them as there is room for; its files. */
export function replyParts(reply: Evidence, zone: string, limit: number): Part[] {
  const { author, at, editedAt, text, files, link, message } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  const links = files.flatMap(({ name, url }, index): Inline[] => [
    ...(index === 0 ? [] : [", "]),
    linkTo(url, brief(name, 100)),
  ]);
  return [
    part.line(
      { strong: brief(author.name, 80) },
      `, ${momentWords(at, zone)}${edited}.`,
      ...openLink(link, `Open the reply${onPlatform(message.channel)}`),
    ),
    ...(text.trim() === "" ? [] : [part.quote(extract(text, limit))]),
    ...(links.length === 0 ? [] : [part.labelled(files.length === 1 ? "File" : "Files", ...links)]),
  ];
}
