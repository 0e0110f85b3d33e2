import type { Instant } from "../../../core/model/time.ts";
import type { ChannelMessages, GraphMessage } from "./channel-messages.ts";
import { touchedAt } from "./read-roots.ts";

/** The clocks of Teams and of the bot agree to within this, in milliseconds. */
const SKEW = 5 * 60_000;
/** How many pages are looked through at most. */
const PAGES = 40;

/**
 * Looks for a message of the bot's own by its mark, from the newest back to `since`: in a thread or, with null, among
 * the first messages of a channel's threads. Those stand in the order of their latest reply.
 */
export async function findMarked(
  messages: ChannelMessages,
  root: string | null,
  isIt: (message: GraphMessage) => boolean,
  since: Instant,
): Promise<GraphMessage | null> {
  const from = Date.parse(since) - SKEW;
  let pages = 0;
  for await (const page of messages.pages(root)) {
    const found = page.find((each) => each.deletedDateTime == null && writtenAt(each) >= from && isIt(each));
    if (found !== undefined) return found;
    pages += 1;
    if (pages === PAGES || (page.length > 0 && page.every((each) => touchedAt(each) < from))) return null;
  }
  return null;
}

function writtenAt({ createdDateTime }: GraphMessage): number {
  return Date.parse(createdDateTime);
}
