import { z } from "zod";
import type { GraphMessage } from "./channel-messages.ts";

const card = z.object({ body: z.array(z.unknown()) });
const named = z.object({ id: z.string().startsWith("soc-") });

/** The mark that a message carries in its card, as it was written there; null if it carries none. */
export function markIn({ attachments }: Pick<GraphMessage, "attachments">): string | null {
  for (const { content } of attachments ?? []) {
    // Whose words an answer is also stands in its card, after the mark.
    const [first] = card.safeParse(parsed(content)).data?.body ?? [];
    const mark = named.safeParse(first).data?.id;
    if (mark !== undefined) return mark;
  }
  return null;
}

function parsed(content: string | null | undefined): unknown {
  try {
    return JSON.parse(content ?? "null");
  } catch {
    return null;
  }
}
