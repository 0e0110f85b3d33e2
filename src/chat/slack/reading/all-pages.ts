import { z } from "zod";
import type { SlackApi } from "../api/slack-api.ts";
import type { SlackMessage } from "../incoming/message-shape.ts";

const PAGE = 200;
const CURSOR = z.object({
  response_metadata: z.object({ next_cursor: z.string().catch("") }).catch({ next_cursor: "" }),
});

/**
 * Every message of a history or a thread, page by page, as far back as it is asked for. Waits where Slack asks for a pause;
 * rejects with a `SlackRefusal`, and then has read nothing.
 */
export async function allPages(
  api: Pick<SlackApi, "patiently">,
  method: "conversations.history" | "conversations.replies",
  args: Readonly<Record<string, unknown>>,
  shape: z.ZodType<{ readonly messages: readonly SlackMessage[] }>,
): Promise<readonly SlackMessage[]> {
  const all: SlackMessage[] = [];
  const seen = new Set([""]);
  for (let cursor = ""; ; ) {
    const page = { ...args, limit: PAGE, ...(cursor === "" ? {} : { cursor }) };
    const { messages, response_metadata } = await api.patiently(method, page, shape.and(CURSOR));
    all.push(...messages);
    cursor = response_metadata.next_cursor;
    // A cursor that comes again would be followed for ever.
    if (seen.has(cursor)) return all;
    seen.add(cursor);
  }
}
