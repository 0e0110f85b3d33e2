import type { Instant } from "../../../core/names/time.ts";
import { ChatError } from "../../chat.ts";
import type { ChannelMessages, GraphMessage } from "./channel-messages.ts";

/** How much of a channel is looked through: in pages of fifty messages, and in milliseconds. */
const PAGES = 200;
const TIME = 120_000;

/**
 * The first messages of a channel's threads that still stand and were written at `since` or later. Rejects with a `GraphError`,
 * or with a `ChatError` (`not-allowed`) where there are too many. Graph tells them in the order of their latest reply.
 */
export async function readRoots(messages: ChannelMessages, since: Instant): Promise<readonly GraphMessage[]> {
  const from = Date.parse(since);
  const begun = performance.now();
  const found: GraphMessage[] = [];
  let pages = 0;
  for await (const page of messages.pages(null)) {
    found.push(
      ...page.filter(
        ({ createdDateTime, deletedDateTime }) =>
          deletedDateTime == null && Date.parse(createdDateTime) >= from,
      ),
    );
    if (page.length > 0 && page.every((each) => touchedAt(each) < from)) break;
    pages += 1;
    if (pages === PAGES || performance.now() - begun > TIME) throw new ChatError(TOO_MUCH);
  }
  return found;
}

/** When a message was written, or last touched: also its latest reply touches it. */
export function touchedAt({ createdDateTime, lastModifiedDateTime }: GraphMessage): number {
  return Math.max(Date.parse(createdDateTime), Date.parse(lastModifiedDateTime ?? createdDateTime));
}

const TOO_MUCH = {
  kind: "not-allowed",
  reason: { code: "channel-too-full", facts: {} },
} as const;
