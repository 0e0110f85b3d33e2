import type { PersonId } from "../../../../core/names/ids.ts";
import type { Message } from "../api/wire.ts";
import { countWords } from "./count-words.ts";

/**
 * What to say aloud about a channel that has changed: how many messages others have written in it, and nothing about
 * edits, receipts and one's own. Null: nothing to say.
 */
export function news(
  before: readonly Message[],
  now: readonly Message[],
  person: PersonId,
  place: string,
): string | null {
  const known = new Set(before.flatMap((message) => [message, ...message.replies]).map(({ id }) => id));
  const isNew = ({ id, author }: Message): boolean => !known.has(id) && author.id !== person;
  const roots = now.filter(isNew).length;
  const replies = now.flatMap((message) => message.replies).filter(isNew).length;
  const counts = [
    roots > 0 ? countWords(roots, "new message", "new messages") : "",
    replies > 0 ? countWords(replies, "new reply", "new replies") : "",
  ].filter(Boolean);
  return counts.length > 0 ? `${counts.join(" and ")} in ${place}.` : null;
}
