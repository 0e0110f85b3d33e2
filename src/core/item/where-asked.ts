import type { Pending } from "../model/delivery.ts";
import type { Item, PromptPost } from "../model/item.ts";
import type { BoardState } from "../model/state.ts";
import type { ChannelRef } from "../names/ids.ts";

/** What is known of an item's posts: in which channels it stands or is still to come, and which may or may not stand. */
export type WhereAsked = {
  readonly channels: ReadonlySet<ChannelRef>;
  readonly doubtful: readonly Pending[];
};

/** Looks through the posts of an item. */
export function whereAsked(state: BoardState, { posts }: Pick<Item, "posts">): WhereAsked {
  const all = posts.valueSeq().toArray();
  return {
    channels: new Set(all.flatMap((post) => channelOf(state, post))),
    doubtful: all.flatMap(({ key }) => {
      const pending = state.pending.get(key);
      return pending?.held?.why === "doubt" ? [pending] : [];
    }),
  };
}

function channelOf({ pending }: BoardState, { key, message }: PromptPost): ChannelRef[] {
  if (message !== null) return [message.channel];
  const coming = pending.get(key);
  const place = coming?.delivery.place;
  return place?.kind === "channel" && coming?.held?.why !== "doubt" ? [place.channel] : [];
}
