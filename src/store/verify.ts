import { join } from "node:path";
import { apply } from "../core/journal/apply.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId } from "../core/names/ids.ts";
import { boardFolder, CHECKPOINT, JOURNAL } from "./board-folder.ts";
import { NOTHING, vouchesFor } from "./catch-up.ts";
import type { Checkpoint } from "./checkpoint/checkpoint-adapter.ts";
import {
  aheadOfJournal,
  checkpointDamaged,
  ofAnotherJournal,
  unconfirmed,
} from "./checkpoint/checkpoint-faults.ts";
import { checkpointFile } from "./checkpoint/checkpoint-file.ts";
import { firstDifference } from "./first-difference.ts";
import { journalDamaged } from "./journal/journal-faults.ts";
import { EMPTIED } from "./journal/verify-chain.ts";
import type { StateAt } from "./line/position.ts";
import { readBoardJournal } from "./read-board-journal.ts";

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
  const journal = join(folder, JOURNAL);
  const faults: Fault[] = [];
  // The checkpoint first: the journal, read later, goes at least as far.
  const notes: Fault[] = [];
  const checkpoint = await noting(notes, () => checkpointFile(path, board).read());

  let built = NOTHING;
  let standsFor = NOTHING;
  let isConfirmed = false;
  const emptied = new Set<number>();
  const read = await noting(faults, () =>
    readBoardJournal(journal, (event, position, body) => {
      built = { state: apply(built.state, event), position };
      if (position.n === checkpoint?.position.n) standsFor = built;
      if (checkpoint !== null) isConfirmed ||= vouchesFor(event, checkpoint);
      if (body === "erased") emptied.add(event.n);
      if (event.kind === "erased") for (const line of event.lines) emptied.delete(line);
    }),
  );
  // Beside a journal of an earlier form stands a checkpoint of one, which nobody reads any more.
  if (read?.isOld !== true) faults.unshift(...notes);
  for (const line of emptied)
    await noting(faults, async () => {
      throw journalDamaged(journal, line, [EMPTIED]);
    });
  if (read !== null && checkpoint !== null)
    await noting(faults, async () => compare(path, checkpoint, standsFor, built, isConfirmed));
  if (read === null || faults.length > 0) return { kind: "damaged", faults };
  return {
    kind: "ok",
    events: built.position.n,
    checkpoint: checkpoint?.position.n ?? null,
    torn: read.torn,
  };
}

/** Raises an error unless the checkpoint is what the journal comes to at the line it stands for, and says that it was made. */
function compare(
  path: string,
  checkpoint: Checkpoint,
  standsFor: StateAt,
  built: StateAt,
  isConfirmed: boolean,
): void {
  if (built.position.n < checkpoint.position.n)
    throw aheadOfJournal(path, checkpoint.position, built.position);
  if (checkpoint.position.hash !== standsFor.position.hash)
    throw ofAnotherJournal(path, checkpoint.position, standsFor.position);
  const difference = firstDifference(checkpoint.state, standsFor.state);
  if (difference !== null)
    throw checkpointDamaged(path, `state.${difference}: it is not what the journal comes to`);
  if (!isConfirmed) throw unconfirmed(path);
}

const FAULTS = new Set(["checkpoint-damaged", "journal-damaged", "journal-newer"]);

/** What a step gives, or null with its fault noted. */
async function noting<R>(faults: Fault[], step: () => Promise<R>): Promise<R | null> {
  try {
    return await step();
  } catch (error) {
    if (!(error instanceof ExpectedError) || !FAULTS.has(error.code)) throw error;
    faults.push({ code: error.code, message: error.message, fix: error.fix });
    return null;
  }
}
