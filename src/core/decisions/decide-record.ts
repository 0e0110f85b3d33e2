import { decideRelay } from "../intake/decide-relay.ts";
import type { Board } from "../model/board.ts";
import type { EventBody } from "../model/events.ts";
import { type KeptEvidence, RECORDED_USER } from "../model/evidence.ts";
import { type BoardState, itemIn } from "../model/state.ts";
import { type ItemId, messageKey, type PersonId } from "../names/ids.ts";
import { dialogMessage } from "../names/key-hash.ts";
import type { Day, Instant } from "../names/time.ts";
import { lateNotice } from "../plan/notice.ts";

/** An answer that the secretary records for somebody who has not written it here; `id` is the command's own. */
export type RecordedAnswer = {
  readonly id: string;
  readonly by: PersonId;
  readonly at: Instant;
  /** Whose answer it is: by name, and as a person of the settings where they are one. */
  readonly name: string;
  readonly person: PersonId | null;
  /** Of which day the letter is that it came in; null if in none. */
  readonly letter: Day | null;
  readonly words: string;
};

/** What becomes of it. `known already`: the command came in before. */
export type RecordDecision =
  | { readonly kind: "decided"; readonly events: readonly EventBody[] }
  | { readonly kind: "refused"; readonly because: "not asked yet" | "known already" };

/** Decides on an answer on behalf of somebody: kept under their name, with who recorded it, and said so in the thread. */
export function decideRecord(
  board: Board,
  state: BoardState,
  id: ItemId,
  record: RecordedAnswer,
): RecordDecision {
  const item = itemIn(state, id);
  const root = item.posts.valueSeq().find(({ message }) => message !== null)?.message ?? null;
  if (item.asked === null || root === null) return { kind: "refused", because: "not asked yet" };
  const message = dialogMessage(root, record.id);
  const evidence = messageKey(message);
  if (state.evidence.has(evidence)) return { kind: "refused", because: "known already" };
  const { by, at, name, person, letter, words } = record;
  const kept: KeptEvidence = {
    ...{ message, thread: message, item: id, author: { user: RECORDED_USER, name, person }, at },
    ...{ text: words, files: [], link: "", beside: "record", editedAt: null, withdrawnAt: null },
    recorded: { by, name: board.people[by]?.name ?? by, letter },
  };
  return {
    kind: "decided",
    events: [
      { kind: "kept", evidence: kept },
      { kind: "judged", evidence, standing: "answer", because: "recorded", until: null },
      ...decideRelay(state, kept),
      ...lateNotice(board, state, id, { kind: "late-reply", evidence }, `late ${evidence}`),
    ],
  };
}
