import { join } from "node:path";
import { apply } from "../core/journal/apply.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId } from "../core/model/ids.ts";
import { boardFolder, CHECKPOINT, JOURNAL } from "./board-folder.ts";
import type { StateAt } from "./board-memory.ts";
import { NOTHING } from "./catch-up.ts";
import { checkpointFile } from "./checkpoint.ts";
import { aheadOfJournal, checkpointDamaged, ofAnotherJournal } from "./checkpoint-faults.ts";
import { firstDifference } from "./first-difference.ts";
import { readJournal } from "./journal-reader.ts";

/** What was found of a board: that all agrees, or everything that does not. */
export type Verification =
  | {
      readonly kind: "ok";
      readonly events: number;
      /** The event that the checkpoint stands for; null without one. */
      readonly checkpoint: number | null;
      /** Bytes at the journal's end that do not count: being written just now, or torn by a crash. */
      readonly torn: number;
    }
  | { readonly kind: "damaged"; readonly faults: readonly Fault[] };

type Fault = { readonly code: string; readonly message: string; readonly fix: string };

/**
 * Reads a board's journal from its first line to its last, and builds its state anew to compare it with the checkpoint.
 * Changes nothing and needs no lock: it can be used while the bot runs. Raises `board-id` or `disk`.
 */
export async function verifyBoard(directory: string, board: BoardId): Promise<Verification> {
  const folder = boardFolder(directory, board);
  const path = join(folder, CHECKPOINT);
  const faults: Fault[] = [];
  // The checkpoint first: the journal, read later, goes at least as far.
  const checkpoint = await noting(faults, () => checkpointFile(path, board).read());

  let built = NOTHING;
  let standsFor = NOTHING;
  const journal = await noting(faults, () =>
    readJournal(join(folder, JOURNAL), (event, position) => {
      built = { state: apply(built.state, event), position };
      if (position.n === checkpoint?.position.n) standsFor = built;
    }),
  );
  if (journal !== null && checkpoint !== null)
    await noting(faults, async () => compare(path, checkpoint, standsFor, built));
  if (journal === null || faults.length > 0) return { kind: "damaged", faults };
  return {
    kind: "ok",
    events: built.position.n,
    checkpoint: checkpoint?.position.n ?? null,
    torn: journal.torn,
  };
}

/** Raises an error unless the checkpoint is what the journal comes to at the line it stands for. */
function compare(path: string, checkpoint: StateAt, standsFor: StateAt, built: StateAt): void {
  if (built.position.n < checkpoint.position.n)
    throw aheadOfJournal(path, checkpoint.position, built.position);
  if (checkpoint.position.hash !== standsFor.position.hash)
    throw ofAnotherJournal(path, checkpoint.position, standsFor.position);
  const difference = firstDifference(checkpoint.state, standsFor.state);
  if (difference !== null)
    throw checkpointDamaged(path, `state.${difference}: it is not what the journal comes to`);
}

/** What a step gives, or null with its fault noted. */
async function noting<R>(faults: Fault[], step: () => Promise<R>): Promise<R | null> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ExpectedError) || !error.code.endsWith("-damaged")) throw error;
    faults.push({ code: error.code, message: error.message, fix: error.fix });
    return null;
  }
}
