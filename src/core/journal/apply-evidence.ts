import { countedAs, recounted } from "../model/counts.ts";
import { erasedEvidence } from "../model/erased.ts";
import type { Event } from "../model/events.ts";
import type { Evidence } from "../model/evidence.ts";
import { isSaid } from "../model/reply-standing.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";
import type { MessageKey } from "../names/ids.ts";
import { messageKey } from "../names/ids.ts";

type Evidential = Extract<
  Event,
  { kind: "kept" | "named" | "changed" | "withdrawn" | "restored" | "judged" | "erased" }
>;

/**
 * Takes in a reply, its edit, its deletion, or what it is to its question. Counts are kept on the item, so that each costs
 * the same however many replies came before it.
 */
export function applyEvidence(state: BoardState, event: Evidential): BoardState {
  switch (event.kind) {
    case "kept": {
      const key = messageKey(event.evidence.message);
      const tombstones = state.tombstones.delete(key);
      const kept = put({ ...state, tombstones }, key, {
        ...event.evidence,
        keptAt: event.at,
        standing: null,
      });
      return withItem(kept, event.evidence.item, (item) => ({ ...item, evidence: item.evidence.push(key) }));
    }
    case "named": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined) return state;
      const named = { ...before, author: { ...before.author, name: event.name } };
      return put(state, event.evidence, named);
    }
    case "changed": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined || before.withdrawnAt !== null) return state;
      const { text, files, editedAt } = event;
      return put(state, event.evidence, { ...before, text, files, editedAt });
    }
    case "restored": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined || before.withdrawnAt === null) return state;
      const { text, files, restoredAt } = event;
      const { withdrawnHow: _how, ...known } = before;
      return put(state, event.evidence, { ...known, text, files, editedAt: restoredAt, withdrawnAt: null });
    }
    case "withdrawn": {
      const { withdrawnAt, how } = event;
      const before = state.evidence.get(event.evidence);
      if (before === undefined)
        return { ...state, tombstones: state.tombstones.set(event.evidence, withdrawnAt) };
      // Its edits are gone with its words, and so is what the bot made of them: however late they come in, a withdrawn reply
      // looks the same.
      const standing = before.standing !== null && isSaid(before.standing) ? before.standing : null;
      const { withdrawnHow: _how, ...known } = before;
      return put(state, event.evidence, {
        ...known,
        ...{ text: "", files: [], editedAt: null, withdrawnAt, standing },
        ...(how === undefined ? {} : { withdrawnHow: how }),
      });
    }
    case "judged": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined) return state;
      const { standing, because, until, at } = event;
      // What the bot judges is written down with what it rests on, which is the doing of whoever wrote that.
      const by = isSaid(event) ? event.by : "bot";
      return put(state, event.evidence, { ...before, standing: { standing, because, until, by, at } });
    }
    case "erased":
      return {
        ...state,
        erased: state.erased.union(event.messages),
        evidence: event.messages.reduce((evidence, key) => {
          const before = evidence.get(key);
          return before === undefined ? evidence : evidence.set(key, erasedEvidence(before));
        }, state.evidence),
      };
  }
}

/** A reply as it is now, in place of what was known of it, if anything was. What was erased counts as it did, and says nothing. */
function put(state: BoardState, key: MessageKey, evidence: Evidence): BoardState {
  const before = state.evidence.get(key) ?? null;
  const after = state.erased.has(key) ? erasedEvidence(evidence) : evidence;
  const stored = { ...state, evidence: state.evidence.set(key, after) };
  return withItem(stored, after.item, (item) => ({
    ...item,
    live: item.live + (isLive(after) ? 1 : 0) - (isLive(before) ? 1 : 0),
    counts: recounted(
      item.counts,
      before === null ? null : countedAs(before, item.openedAt),
      countedAs(after, item.openedAt),
    ),
  }));
}

function isLive(evidence: Evidence | null): boolean {
  return evidence !== null && evidence.withdrawnAt === null;
}
