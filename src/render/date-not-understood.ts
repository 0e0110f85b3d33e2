import type { Post } from "../chat/post.ts";
import { quoted } from "./extract.ts";
import { shortPost } from "./short-post.ts";

/** A date that is missing, or written in a way that is not read. */
export function dateNotUnderstoodPost(typed: string, reference: string): Post {
  const fault =
    typed.trim() === ""
      ? "A date and a reason are missing."
      : `No date could be read at the start of ${quoted(typed, 60)}.`;
  return shortPost(
    `${fault} Write it as 29 Jan 2027, 29/1/2027 or 2027-01-29.`,
    `For example: /soc extend ${reference} 29 Jan 2027 REASON`,
  );
}
