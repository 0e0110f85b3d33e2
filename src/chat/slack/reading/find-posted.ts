import { z } from "zod";
import type { Mark } from "../../mark.ts";
import type { Self } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { isReply } from "../incoming/command-in.ts";
import { authorKind } from "../incoming/message-kind.ts";
import { MESSAGE, type SlackMessage } from "../incoming/message-shape.ts";
import type { Spot } from "../sending/spot.ts";
import { markIn } from "../slack-mark.ts";
import { tsAt } from "../slack-refs.ts";
import { allPages } from "./all-pages.ts";

const SHAPE = z.object({ messages: z.array(MESSAGE) });

/**
 * Looks through what was said at a place for the message with this mark, in its metadata or in the title of its file.
 * Null if it does not stand there. Rejects with a `SlackRefusal`.
 *
 * @param from in milliseconds by Slack's clock: nothing older is looked at
 */
export async function findPosted(
  api: Pick<SlackApi, "patiently">,
  self: Self,
  spot: Spot,
  isIt: (mark: Mark) => boolean,
  from: number,
): Promise<SlackMessage | null> {
  const { channel, thread } = spot;
  const oldest = tsAt(from);
  const range = { channel, oldest, inclusive: true, include_all_metadata: true };
  const isHere = (message: SlackMessage) =>
    message.ts >= oldest &&
    (thread === null ? !isReply(message) : isReply(message) && message.thread_ts === thread);
  try {
    const messages =
      thread === null
        ? await allPages(api, "conversations.history", range, SHAPE)
        : await allPages(api, "conversations.replies", { ...range, ts: thread }, SHAPE);
    const found = messages
      .filter(isHere)
      .filter((message) => authorKind(message, self) === "own" && bears(message, isIt));
    return found[0] ?? null;
  } catch (error) {
    if (thread !== null && error instanceof SlackRefusal && error.fault.kind === "gone") return null;
    throw error;
  }
}

function bears(message: SlackMessage, isIt: (mark: Mark) => boolean): boolean {
  const mark = markIn(message);
  return mark !== null && isIt(mark);
}
