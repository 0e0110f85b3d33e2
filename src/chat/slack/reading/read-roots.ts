import { z } from "zod";
import type { Instant } from "../../../core/names/time.ts";
import type { MarkedPost } from "../../chat.ts";
import type { Self } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { isReply } from "../incoming/command-in.ts";
import { authorKind } from "../incoming/message-kind.ts";
import { MESSAGE } from "../incoming/message-shape.ts";
import { markIn } from "../slack-mark.ts";
import { instantOf, messageRef, tsAt } from "../slack-refs.ts";
import { allPages } from "./all-pages.ts";
import type { Links } from "./links.ts";

const SHAPE = z.object({ messages: z.array(MESSAGE) });

/** How much of a channel is looked through: in pages of 200 messages, and in milliseconds. */
const BOUNDS = { pages: 100, time: 120_000 };

/**
 * The marked posts that stand in a channel as roots and are not older than `since`, the oldest first. Marks of other apps are
 * told only if the app may read metadata. Rejects with a `SlackRefusal`: `not-allowed` too where the channel holds too much.
 */
export async function readRoots(
  deps: { readonly api: Pick<SlackApi, "patiently">; readonly self: Self; readonly links: Links },
  channel: string,
  since: Instant,
): Promise<readonly MarkedPost[]> {
  const { api, self, links } = deps;
  const oldest = tsAt(Date.parse(since));
  const from = { channel, oldest, inclusive: true, include_all_metadata: true };
  const messages = await allPages(api, "conversations.history", from, SHAPE, BOUNDS);
  return messages
    .filter((message) => !isReply(message) && message.ts >= oldest)
    .flatMap((message) => {
      const mark = markIn(message);
      if (mark === null) return [];
      const { ts } = message;
      return {
        message: messageRef(self.team, channel, ts),
        link: links.built({ channel, ts, thread: null }),
        mark,
        own: authorKind(message, self) === "own",
        at: instantOf(ts),
      };
    })
    .toSorted((one, other) => (one.message.id < other.message.id ? -1 : 1));
}
