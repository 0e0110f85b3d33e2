import type { Evidence } from "../core/evidence.ts";
import { momentWords } from "./dates.ts";
import { brief } from "./extract.ts";
import { onPlatform } from "./on-platform.ts";

/** A withdrawn reply: who wrote it and when, and when it went. Its words are nobody's any more. */
export function withdrawnWords({ message, author, at, withdrawnAt }: Evidence, zone: string): string {
  const when = withdrawnAt === null ? "" : ` on ${momentWords(withdrawnAt, zone)}`;
  const whose = `${brief(author.name, 80)}${onPlatform(message.channel)}`;
  return `The reply by ${whose} of ${momentWords(at, zone)} was withdrawn${when}.`;
}
