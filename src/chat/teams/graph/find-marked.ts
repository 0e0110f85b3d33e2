import type { ChannelMessages, GraphMessage } from "./channel-messages.ts";
import { touchedAt } from "./read-roots.ts";

/** How many pages are looked through at most. */
const PAGES = 40;

/**
 * Looks for a message of the bot's own by its mark, from the newest back to `from`: in a thread or, with null, among
 * the first messages of a channel's threads. Those stand in the order of their latest reply.
 *
 * @param from in milliseconds by Microsoft's clock
 */
export async function findMarked(
  messages: ChannelMessages,
  root: string | null,
  isIt: (message: GraphMessage) => boolean,
  from: number,
): Promise<GraphMessage | null> {
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
