import type { Chat } from "../chat/chat.ts";
import type { Platform } from "../core/names/platforms.ts";

/** The chats of a deployment, and which of them can be spoken on by now. */
export type OpenedChats = {
  readonly chats: ReadonlyMap<Platform, Chat>;
  readonly isOpen: (platform: Platform) => boolean;
};

/**
 * The same chats, with an eye on which are open. They are opened one after the other, and the first may have something to
 * tell at once (a clock that is off): what that makes the bot say on a chat that is not open yet has to wait for it.
 */
export function openedChats(chats: ReadonlyMap<Platform, Chat>): OpenedChats {
  const open = new Set<Platform>();
  const watched = [...chats].map(([platform, chat]): [Platform, Chat] => [
    platform,
    {
      ...chat,
      async open(inbox) {
        await chat.open(inbox);
        open.add(platform);
      },
    },
  ]);
  return { chats: new Map(watched), isOpen: (platform) => open.has(platform) };
}
