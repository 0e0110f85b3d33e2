import type { Post } from "../../post.ts";
import { incoming } from "../incoming.ts";
import type { Standing } from "../messages/local-message.ts";
import type { Site } from "../workspace.ts";
import { handOver } from "./hand-to-bot.ts";

/**
 * Lets the bot deal with what a person did to a message of theirs, and resolves when it has. What the bot answers in a
 * direct message is posted there. Raises a `Refusal` (503) if it could not: the change itself stands.
 */
export async function takeIn(site: Site, message: Standing): Promise<void> {
  const what = incoming(message, site.address());
  switch (what.kind) {
    case "ignored":
      return;
    case "reply":
      return await handOver(site, (inbox) => inbox.reply(what.reply), {
        stands: `Message ${message.id} stands as you left it`,
        fix: "There is no need to do it again: the bot looks for what it missed.",
      });
    case "command":
      return await handOver(
        site,
        async (inbox) => await answer(site, message, await inbox.command(what.command)),
        { stands: `Message ${message.id} stands`, fix: "Send it again in a while." },
      );
  }
}

async function answer(site: Site, question: Standing, post: Post): Promise<void> {
  const { channel, thread } = question;
  const id = site.messages.newId();
  await site.messages.write({
    kind: "said",
    id,
    channel,
    thread,
    at: site.clock.now(),
    key: null,
    post,
    files: [],
  });
}
