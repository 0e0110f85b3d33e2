import { directChannel, personIn } from "../../../core/names/local-channel.ts";
import type { Post } from "../../post.ts";
import { incoming } from "../incoming.ts";
import type { LocalMessage } from "../messages/local-message.ts";
import type { Workspace } from "../workspace.ts";
import { handToBot } from "./hand-to-bot.ts";

/**
 * Lets the bot deal with what a person did to a message of theirs, and resolves when it has. What the bot answers in a
 * direct message is posted there. Raises a `Refusal` (503) if it could not: the change itself stands.
 */
export async function takeIn(workspace: Workspace, message: LocalMessage): Promise<void> {
  const what = incoming(message, workspace.address(), workspace.world.vocabulary);
  switch (what.kind) {
    case "ignored":
      return;
    case "reply":
      await handToBot(workspace, (inbox) => inbox.reply(what.reply), {
        stands: `Message ${message.id} stands as you left it`,
        fix: "There is no need to do it again: the bot looks for what it missed.",
      });
      return;
    case "words":
    case "command":
      return await handToBot(
        workspace,
        async (inbox) => {
          const post =
            what.kind === "command" ? await inbox.command(what.command) : await inbox.words(what.words);
          if (post !== null) await answer(workspace, message, post);
        },
        { stands: `Message ${message.id} stands as you left it`, fix: "Send it again in a while." },
      );
  }
}

/** For whoever wrote alone: where others read the channel, in their direct messages. */
async function answer(workspace: Workspace, question: LocalMessage, post: Post): Promise<void> {
  const { author } = question;
  const isAlone = personIn(question.channel) !== null || author.kind === "bot";
  const channel = isAlone ? question.channel : directChannel(author.id);
  const thread = isAlone ? question.thread : null;
  const id = workspace.messages.newId();
  await workspace.messages.write({
    kind: "said",
    id,
    channel,
    thread,
    at: workspace.clock.now(),
    key: null,
    post,
    files: [],
  });
}
