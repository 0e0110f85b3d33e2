import type { ChannelRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
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
import { placeName } from "./target.ts";

/** The marked posts that stand in a channel, read through Graph. Rejects with a `ChatError`, as `readThrough` does. */
export async function roots(
  context: TeamsContext,
  channel: ChannelRef,
  since: Instant,
): Promise<readonly MarkedPost[]> {
  return await readThrough(context, channel, async (messages, there) => {
    const all = await readRoots(messages, since);
    const marked = all.flatMap((message) => {
      const text = markIn(message) ?? "";
      const mark = readMark(text);
      if (mark === null) return [];
      const at = instant(message.createdDateTime);
      return { text, ...posted(there, message.id), mark, own: isOwn(context, message), at };
    });
    for (const post of marked) await remember(context, there, post);
    return marked
      .map(({ text: _text, ...post }) => post)
      .toSorted((one, other) =>
        one.at === other.at ? Number(one.message.id) - Number(other.message.id) : one.at < other.at ? -1 : 1,
      );
  });
}

/** A log that was put back from a backup may not know what the bot said: an update of it keeps its mark all the same. */
async function remember(
  { sentLog }: Pick<TeamsContext, "sentLog">,
  { conversation, tenant }: TeamChannel,
  { text, message, own, at }: MarkedPost & { readonly text: string },
): Promise<void> {
  if (!own || sentLog.own(message) !== undefined) return;
  const { id } = message;
  const place = placeName({ kind: "channel", channel: message.channel });
  const stands = { conversation, tenant, root: id, id, handle: id, at, file: null };
  await sentLog.write({ kind: "said", mark: text, place, what: "post", ...stands });
}

function posted({ conversation, tenant, group }: TeamChannel, id: string) {
  const message = messageRef(conversation, tenant, id);
  return { message, link: linkTo(message, id, group) };
}
