import { messageRef } from "./address.ts";
import type { Known } from "./incoming/known.ts";
import type { Places } from "./memory/places.ts";
import type { SentLog } from "./memory/sent-log.ts";

/** What is known now that makes sense of an activity, from what is remembered. */
export function knowledge(
  said: SentLog,
  { channels, teams }: Places,
  own: Pick<Known, "isBot" | "vocabulary" | "now">,
): Known {
  return {
    ...own,
    groupOf: (conversation) => teams[channels[conversation]?.team ?? ""]?.group ?? null,
    ownOf: (message) => said.own(message)?.what ?? null,
    postWith(mark) {
      const post = said.marked(mark);
      return post === undefined ? null : messageRef(post.conversation, post.tenant, post.id);
    },
  };
}
