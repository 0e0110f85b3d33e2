import type { EventBody } from "../model/events.ts";
import type { KeptEvidence } from "../model/evidence.ts";
import { relayKey } from "../model/relay.ts";
import type { BoardState } from "../model/state.ts";
import { type MessageRef, messageKey, platformOf } from "../names/ids.ts";
import { keyHash } from "../names/key-hash.ts";

/**
 * Has a reply that was written beside the thread of its item said in it, once: under the post on its writer's own platform, or
 * the first that stands. Nothing where none stands, and of a reply that was written in the thread.
 */
export function decideRelay(state: BoardState, reply: KeptEvidence): EventBody[] {
  const evidence = messageKey(reply.message);
  const key = relayKey(evidence);
  const root = rootFor(state, reply);
  if (reply.beside === undefined || root === null || state.intended.has(keyHash(key))) return [];
  const place = { kind: "thread", root } as const;
  return [{ kind: "noticed", deliveries: [{ key, place, saying: { kind: "relay", evidence } }] }];
}

function rootFor({ items }: BoardState, { item, author }: KeptEvidence): MessageRef | null {
  const posts = items.get(item)?.posts.valueSeq().toArray() ?? [];
  const roots = posts.flatMap(({ message }) => message ?? []);
  const own = roots.find(({ channel }) => platformOf(channel) === platformOf(author.user));
  return own ?? roots[0] ?? null;
}
