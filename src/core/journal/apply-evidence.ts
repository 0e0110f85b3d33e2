import { laterOf } from "../calendar/calendar.ts";
import { erasedEvidence } from "../model/erased.ts";
import type { Event } from "../model/events.ts";
import type { Evidence } from "../model/evidence.ts";
import { relayKey } from "../model/relay.ts";
import type { BoardState } from "../model/state.ts";
import { withItem } from "../model/state.ts";
import type { ItemId, MessageKey } from "../names/ids.ts";
import { messageKey } from "../names/ids.ts";

type Evidential = Extract<Event, { kind: "kept" | "changed" | "withdrawn" | "restored" | "erased" }>;

/**
 * Takes in a reply, its edit or its deletion. Counts are kept on the item, so that a reply costs the same however
 * many came before it; only a deletion looks at the item's other replies again.
 */
export function applyEvidence(state: BoardState, event: Evidential): BoardState {
  switch (event.kind) {
    case "kept": {
      const key = messageKey(event.evidence.message);
      const evidence = unlessErased(state, key, { ...event.evidence, keptAt: event.at });
      const live = evidence.withdrawnAt === null;
      const stored = {
        ...state,
        evidence: state.evidence.set(key, evidence),
        tombstones: state.tombstones.delete(key),
        relays: evidence.beside === undefined ? state.relays : withRelay(state.relays, key, evidence.item),
      };
      return withItem(stored, evidence.item, (item) => ({
        ...item,
        evidence: item.evidence.push(key),
        live: item.live + (live ? 1 : 0),
        newestAt: live ? laterOf(item.newestAt, versionOf(evidence)) : item.newestAt,
      }));
    }
    case "changed": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined || before.withdrawnAt !== null) return state;
      const { text, files, editedAt } = event;
      const evidence = unlessErased(state, event.evidence, { ...before, text, files, editedAt });
      return withItem(
        { ...state, evidence: state.evidence.set(event.evidence, evidence) },
        before.item,
        (item) => ({ ...item, newestAt: laterOf(item.newestAt, versionOf(evidence)) }),
      );
    }
    case "restored": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined || before.withdrawnAt === null) return state;
      const { text, files, restoredAt } = event;
      const { withdrawnHow: _how, ...known } = before;
      const restored = { ...known, text, files, editedAt: restoredAt, withdrawnAt: null };
      const evidence = unlessErased(state, event.evidence, restored);
      return withItem(
        { ...state, evidence: state.evidence.set(event.evidence, evidence) },
        before.item,
        (item) => ({
          ...item,
          live: item.live + 1,
          newestAt: laterOf(item.newestAt, versionOf(evidence)),
        }),
      );
    }
    case "withdrawn": {
      const before = state.evidence.get(event.evidence);
      if (before === undefined)
        return { ...state, tombstones: state.tombstones.set(event.evidence, event.withdrawnAt) };
      const live = before.withdrawnAt === null;
      // Its edits are gone with its words: however late they come in, a withdrawn reply looks the same.
      const { withdrawnHow: _how, ...known } = before;
      const { withdrawnAt, how } = event;
      const evidence = {
        ...known,
        text: "",
        files: [],
        editedAt: null,
        withdrawnAt,
        ...(how === undefined ? {} : { withdrawnHow: how }),
      };
      const stored = { ...state, evidence: state.evidence.set(event.evidence, evidence) };
      if (!live) return stored;
      return withItem(stored, before.item, (item) => ({
        ...item,
        live: item.live - 1,
        newestAt: newestLive(stored, item.id),
      }));
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

function withRelay(relays: BoardState["relays"], evidence: MessageKey, item: ItemId): BoardState["relays"] {
  const key = relayKey(evidence);
  return relays.set(key, { key, evidence, item, message: null, link: null, face: null });
}

/** What was erased counts as it did, and says nothing. */
function unlessErased({ erased }: BoardState, key: MessageKey, evidence: Evidence): Evidence {
  return erased.has(key) ? erasedEvidence(evidence) : evidence;
}

/** When the version that stands was written. */
function versionOf(evidence: Evidence): string {
  return laterOf(evidence.editedAt, evidence.at);
}

function newestLive(state: BoardState, id: ItemId): string | null {
  const keys = state.items.get(id)?.evidence ?? [];
  let newest: string | null = null;
  for (const key of keys) {
    const evidence = state.evidence.get(key);
    if (evidence !== undefined && evidence.withdrawnAt === null)
      newest = laterOf(newest, versionOf(evidence));
  }
  return newest;
}
