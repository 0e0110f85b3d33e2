import type { ChannelRef } from "../../../core/model/ids.ts";
import type { Instant } from "../../../core/model/time.ts";
import type { MarkedPost } from "../../chat.ts";
import { linkTo, messageRef } from "../address.ts";
import type { TeamsContext } from "../context.ts";
import type { TeamChannel } from "../graph/channel-messages.ts";
import { markIn } from "../graph/mark-in.ts";
import { readRoots } from "../graph/read-roots.ts";
import { instant } from "../graph/written-of.ts";
import { readMark } from "../outgoing/mark-of.ts";
import { isOwn } from "./find.ts";
import { readThrough } from "./read-through.ts";

/** The marked posts that stand in a channel, read through Graph. Rejects with a `ChatError`, as `readThrough` does. */
export async function roots(
  context: TeamsContext,
  channel: ChannelRef,
  since: Instant,
): Promise<readonly MarkedPost[]> {
  return await readThrough(context, channel, async (messages, there) => {
    const all = await readRoots(messages, since);
    return all
      .flatMap((message) => {
        const mark = readMark(markIn(message) ?? "");
        if (mark === null) return [];
        const at = instant(message.createdDateTime);
        return { ...posted(there, message.id), mark, own: isOwn(context, message), at };
      })
      .toSorted((one, other) =>
        one.at === other.at ? Number(one.message.id) - Number(other.message.id) : one.at < other.at ? -1 : 1,
      );
  });
}

function posted({ conversation, tenant, group }: TeamChannel, id: string) {
  const message = messageRef(conversation, tenant, id);
  return { message, link: linkTo(message, id, group) };
}
