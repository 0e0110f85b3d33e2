import type { Evidence } from "../core/evidence.ts";
import { momentWords } from "./dates.ts";
import { brief } from "./extract.ts";

/** A withdrawn reply: who wrote it and when, and when it went. Its words are nobody's any more. */
export function withdrawnWords({ author, at, withdrawnAt }: Evidence, zone: string): string {
  const when = withdrawnAt === null ? "" : ` on ${momentWords(withdrawnAt, zone)}`;
  return `The reply by ${brief(author.name, 80)} of ${momentWords(at, zone)} was withdrawn${when}.`;
}
