import type { ChannelMessages, GraphMessage } from "./channel-messages.ts";

/** How many pages are looked through at most. */
const PAGES = 40;

/**
 * Looks for the bot's own message that carries a mark, from the newest back to `from`: in a thread or, with null, among
 * the first messages of a channel's threads. Those stand in the order of their latest reply.
 *
 * @param from in milliseconds by Microsoft's clock
 */
export async function findMarked(
  messages: ChannelMessages,
  root: string | null,
  mark: string,
  from: number,
  isOwn: (message: GraphMessage) => boolean,
): Promise<GraphMessage | null> {
  let pages = 0;
  for await (const page of messages.pages(root)) {
    const found = page.find(
      (each) => isOwn(each) && each.deletedDateTime == null && writtenAt(each) >= from && carries(each, mark),
    );
    if (found !== undefined) return found;
    pages += 1;
    if (pages === PAGES || (page.length > 0 && page.every((each) => touchedAt(each) < from))) return null;
  }
  return null;
}

function carries({ attachments }: GraphMessage, mark: string): boolean {
  return (attachments ?? []).some(({ content }) => content?.includes(`"${mark}"`) === true);
}

function writtenAt({ createdDateTime }: GraphMessage): number {
  return Date.parse(createdDateTime);
}

function touchedAt(message: GraphMessage): number {
  return Math.max(writtenAt(message), Date.parse(message.lastModifiedDateTime ?? message.createdDateTime));
}
