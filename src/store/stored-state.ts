import { Map as IMap, Set as ISet, List, OrderedMap } from "immutable";
import { asMessageKey, type MessageKey, messageKey } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import type { Checkpoint } from "./schema/checkpoint-schema.ts";

/**
 * A state as JSON that people can read. What knows its own key stands in a list, in the order in which the map has it:
 * an object would move keys that look like numbers to the front.
 */
export function toStored(state: BoardState): Checkpoint["state"] {
  const { n: _n, items, threads, evidence, tombstones, digested, intended, pending, ...rest } = state;
  return {
    ...rest,
    items: items
      .valueSeq()
      .map((item) => ({
        ...item,
        posts: item.posts.valueSeq().toArray(),
        evidence: item.evidence.toArray(),
      }))
      .toArray(),
    threads: threads.toObject(),
    evidence: evidence.valueSeq().toArray(),
    tombstones: tombstones.toObject(),
    digested: digested.toArray(),
    intended: intended.toArray(),
    pending: pending.valueSeq().toArray(),
  };
}

/** The state that was stored after line `n`. */
export function fromStored({ n, state }: Pick<Checkpoint, "n" | "state">): BoardState {
  const { items, threads, evidence, tombstones, digested, intended, pending, ...rest } = state;
  return {
    ...rest,
    n,
    items: IMap(
      items.map((item) => [
        item.id,
        {
          ...item,
          posts: IMap(item.posts.map((post) => [post.key, post])),
          evidence: List(item.evidence),
        },
      ]),
    ),
    threads: byMessage(threads),
    evidence: IMap(evidence.map((each) => [messageKey(each.message), each])),
    tombstones: byMessage(tombstones),
    digested: ISet(digested),
    intended: ISet(intended),
    pending: OrderedMap(pending.map((each) => [each.delivery.key, each])),
  };
}

function byMessage<T>(stored: Readonly<Record<string, T>>): IMap<MessageKey, T> {
  return IMap(Object.entries(stored).map(([key, value]) => [asMessageKey(key), value]));
}
