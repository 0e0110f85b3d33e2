import { setTimeout as sleep } from "node:timers/promises";
import type { Mark } from "../../mark.ts";
import type { PlatformClock } from "../../platform-clock.ts";
import type { Document, Post } from "../../post.ts";
import type { Self } from "../api/identity.ts";
import type { SlackApi } from "../api/slack-api.ts";
import { SlackRefusal } from "../api/slack-refusal.ts";
import { textOf } from "../outgoing/text-of.ts";
import { findPosted } from "../reading/find-posted.ts";
import { titleMark } from "../slack-mark.ts";
import type { Spot } from "./spot.ts";

/** In milliseconds: how long to wait before each look for the message that Slack makes of a shared file. */
const LOOKS = [0, 200, 500, 1000, 2000, 4000];

/**
 * Hands over a document, with the post as the words beside it: one message, which Slack makes some time after. A file cannot
 * have metadata, so the title of the file ends with the mark. Returns the message's `ts`; rejects with a
 * `SlackRefusal` that is in doubt while the message cannot be seen yet.
 */
export async function uploadDocument(
  deps: {
    readonly api: SlackApi;
    readonly self: Self;
    readonly now: () => number;
    readonly time: PlatformClock;
  },
  spot: Spot,
  post: Post,
  mark: Mark,
  document: Document,
): Promise<string> {
  const { api, self, now, time } = deps;
  const from = time.lookFrom(new Date(now()).toISOString());
  const { name, bytes } = document;
  const title = `${name.replace(/\.[a-z0-9]{1,5}$/i, "")} ${titleMark(mark)}`;
  await api.upload({ ...spot, text: textOf(post, "in the file"), name, title, bytes });
  const wanted = titleMark(mark);
  const isIt = (each: Mark) => titleMark(each) === wanted;
  for (const wait of LOOKS) {
    await sleep(wait);
    const found = await findPosted(api, self, spot, isIt, from);
    if (found !== null) return found.ts;
  }
  throw new SlackRefusal("not_shared_yet", {
    kind: "in-doubt",
    reason: { code: "slack-not-shown", facts: {} },
  });
}
