import { z } from "zod";
import type { Mark } from "../../mark.ts";
import type { Post } from "../../post.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { outgoing, type Rendered } from "../outgoing/outgoing.ts";
import { metadataOf } from "../slack-mark.ts";
import type { Spot } from "./spot.ts";

const POSTED = z.object({ channel: z.string(), ts: z.string() });

/** What Slack says when it does not take the blocks: then nothing was posted, and the text says the same. */
const BLOCKS: ReadonlySet<string> = new Set([
  "invalid_blocks",
  "invalid_blocks_format",
  "msg_blocks_too_long",
]);

/**
 * Posts a message, with its mark if it has one; nothing in it is ever unfolded into a preview. Rejects with a
 * `SlackRefusal`; after one that is in doubt the message may stand.
 */
export async function postMessage(
  api: Pick<SlackApi, "call">,
  { channel, thread }: Spot,
  post: Post,
  mark: Mark | null,
): Promise<z.infer<typeof POSTED>> {
  const { text, blocks } = outgoing(post);
  const args = {
    channel,
    text,
    unfurl_links: false,
    unfurl_media: false,
    ...(thread === null ? {} : { thread_ts: thread }),
    ...(mark === null ? {} : { metadata: metadataOf(mark) }),
  };
  return await withoutBlocksIfNeeded({ text, blocks }, (said) =>
    api.call("chat.postMessage", { ...args, ...said }, POSTED),
  );
}

/** Replaces the whole of a message; its mark stays. Rejects with a `SlackRefusal`. */
export async function updateMessage(
  api: Pick<SlackApi, "call">,
  channel: string,
  ts: string,
  post: Post,
): Promise<void> {
  await withoutBlocksIfNeeded(outgoing(post), (said) =>
    api.call("chat.update", { channel, ts, ...said }, z.object({})),
  );
}

async function withoutBlocksIfNeeded<T>(
  { text, blocks }: Rendered,
  act: (said: Record<string, unknown>) => Promise<T>,
): Promise<T> {
  try {
    return await act({ text, blocks });
  } catch (error) {
    if (!(error instanceof SlackRefusal) || !BLOCKS.has(error.code)) throw error;
    return await act({ text });
  }
}
