import { type MessageKey, type MessageRef, messageKey } from "../../../core/ids.ts";
import type { Written } from "../../../core/reply.ts";

/** In milliseconds: how long Graph may take until it tells what was written. */
const LAG = 5 * 60_000;

/**
 * Replies that came in lately. Graph tells them a while later than Teams does: a thread that is read back in between
 * would look as if they had been deleted.
 */
export interface RecentReplies {
  heard(written: Written): void;
  gone(message: MessageRef): void;
  /** Those in a thread. */
  in(root: MessageRef): readonly Written[];
}

/** Starts to remember. `clock` is in milliseconds and only goes forward. */
export function recentReplies(clock: () => number): RecentReplies {
  const replies = new Map<MessageKey, { readonly written: Written; readonly at: number }>();
  return {
    heard(written) {
      const from = clock() - LAG;
      for (const [key, { at }] of replies) if (at < from) replies.delete(key);
      replies.set(messageKey(written.message), { written, at: clock() });
    },
    gone: (message) => void replies.delete(messageKey(message)),
    in(root) {
      const [thread, from] = [messageKey(root), clock() - LAG];
      return [...replies.values()]
        .filter(({ written, at }) => at >= from && messageKey(written.thread) === thread)
        .map(({ written }) => written);
    },
  };
}
