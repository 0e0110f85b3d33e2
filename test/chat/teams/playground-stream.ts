import type { Page } from "playwright-core";
import { z } from "zod";
import { seenCard } from "./fake/seen.ts";
import { PLAYGROUND } from "./playground-world.ts";

const [CHANNEL] = PLAYGROUND.team.channels;

const frame = z.object({
  action: z.string(),
  actionConversationId: z.string(),
  message: z.object({
    messageId: z.string(),
    attachments: z.array(z.object({ content: z.unknown() })).min(1),
  }),
});

/** A card in the board's channel as the emulator's page was told of it, with the words and buttons of its last form. */
export type PlaygroundPost = { readonly id: string } & ReturnType<typeof seenCard>;

/**
 * Listens to what the emulator tells its page; begin before the page is opened. Returns the bot's posts in the board's
 * channel so far, oldest first, without what stands in their threads.
 */
export function playgroundPosts(page: Page): () => readonly PlaygroundPost[] {
  const posts = new Map<string, PlaygroundPost>();
  page.on("websocket", (socket) =>
    socket.on("framereceived", ({ payload }) => {
      const told = frame.safeParse(JSON.parse(String(payload))).data;
      if (told === undefined) return;
      const { messageId: id, attachments } = told.message;
      if (told.actionConversationId === CHANNEL.id || posts.has(id))
        posts.set(id, { id, ...seenCard(attachments[0]?.content) });
    }),
  );
  return () => [...posts.values()];
}
