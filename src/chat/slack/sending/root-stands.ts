import { z } from "zod";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { MESSAGE } from "../incoming/message-shape.ts";

const SHAPE = z.object({ messages: z.array(MESSAGE) });

/**
 * Makes sure that the first message of a thread still stands: an answer to a deleted one would stand in the open channel.
 * Rejects with a `SlackRefusal`, `gone` if it does not.
 */
export async function rootStands(
  api: Pick<SlackApi, "patiently">,
  channel: string,
  ts: string,
): Promise<void> {
  const { messages } = await api.patiently("conversations.replies", { channel, ts, limit: 1 }, SHAPE);
  const root = messages.find((message) => message.ts === ts);
  if (root !== undefined && root.subtype !== "tombstone") return;
  throw new SlackRefusal("thread_not_found", {
    kind: "gone",
    reason: { code: "slack-root-deleted", facts: {} },
  });
}
