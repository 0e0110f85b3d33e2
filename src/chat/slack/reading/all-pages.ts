import { z } from "zod";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import type { SlackMessage } from "../incoming/message-shape.ts";

const PAGE = 200;
const CURSOR = z.object({
  response_metadata: z.object({ next_cursor: z.string().catch("") }).catch({ next_cursor: "" }),
});

/** How much is read at most: in pages, and in milliseconds. */
export type Bounds = { readonly pages: number; readonly time: number };

const UNBOUNDED: Bounds = { pages: Number.POSITIVE_INFINITY, time: Number.POSITIVE_INFINITY };

/**
 * Every message of a history or a thread, page by page, as far back as it is asked for. Waits where Slack asks for a pause;
 * rejects with a `SlackRefusal`, and then has read nothing: `not-allowed` where there is more than `bounds` says.
 */
export async function allPages(
  api: Pick<SlackApi, "patiently">,
  method: "conversations.history" | "conversations.replies",
  args: Readonly<Record<string, unknown>>,
  shape: z.ZodType<{ readonly messages: readonly SlackMessage[] }>,
  bounds: Bounds = UNBOUNDED,
): Promise<readonly SlackMessage[]> {
  const all: SlackMessage[] = [];
  const seen = new Set([""]);
  const begun = performance.now();
  for (let cursor = "", pages = 0; ; pages += 1) {
    if (pages >= bounds.pages || performance.now() - begun > bounds.time) throw tooMuch();
    const page = { ...args, limit: PAGE, ...(cursor === "" ? {} : { cursor }) };
    const { messages, response_metadata } = await api.patiently(method, page, shape.and(CURSOR));
    all.push(...messages);
    cursor = response_metadata.next_cursor;
    // A cursor that comes again would be followed for ever.
    if (seen.has(cursor)) return all;
    seen.add(cursor);
  }
}

function tooMuch(): SlackRefusal {
  return new SlackRefusal("too_much", {
    kind: "not-allowed",
    reason: { code: "channel-too-full", facts: {} },
  });
}
