import { join } from "node:path";
import type { Event } from "../core/model/events.ts";
import type { BoardId } from "../core/names/ids.ts";
import type { Log } from "../log/log-events.ts";
import { JOURNAL } from "./board-folder.ts";
import { type CaughtUp, catchUp } from "./catch-up.ts";
import type { Checkpoint } from "./checkpoint/checkpoint-adapter.ts";
import type { CheckpointFile } from "./checkpoint/checkpoint-file.ts";
import { usableCheckpoint } from "./checkpoint/usable-checkpoint.ts";
import { type Journal, openJournal } from "./journal/journal.ts";
import { unlessDamaged } from "./journal/unless-damaged.ts";
import { boardLine } from "./line/board-line.ts";

/** A board's records, open: where they stand, and what of them has been read. */
export type OpenRecords = CaughtUp & {
  readonly journal: Journal<Event>;
  /** The event that a checkpoint stands for which is believed; 0 without one. */
  readonly checkpoint: number;
  /** Whether the file of the checkpoint holds something that is not to be believed. */
  readonly isStale: boolean;
};

/**
 * Opens journal and checkpoint of a board. The state is the checkpoint and the journal after it, if the journal vouches for
 * the checkpoint; else, and that is logged, all of the journal. Raises `journal-damaged`, `journal-newer`, `disk-full` or
 * `disk`.
 */
export async function openRecords(
  folder: string,
  board: BoardId,
  file: CheckpointFile,
  log: Log,
  onLost: () => void,
): Promise<OpenRecords> {
  const path = join(folder, JOURNAL);
  const open = async (from: Checkpoint | null) => {
    const folding = catchUp(from);
    const { journal, repaired } = await openJournal(path, boardLine, folding.each, onLost, from?.position);
    if (repaired !== null) log("journal-repaired", { board, ...repaired });
    return { ...folding.end(), journal };
  };

  const { checkpoint, because } = await usableCheckpoint(file, path);
  let why = because;
  if (checkpoint !== null) {
    const opened = await unlessDamaged(() => open(checkpoint));
    if (opened?.isConfirmed === true) return { ...opened, checkpoint: checkpoint.position.n, isStale: false };
    await opened?.journal.close();
    why = "no event of the journal vouches for it";
  }
  const opened = await open(null);
  const rebuilt = opened.stateAt.position.n;
  if (why !== null) log("checkpoint-not-believed", { board, because: why, rebuilt });
  else if (rebuilt > 1) log("checkpoint-missing", { board, rebuilt });
  return { ...opened, checkpoint: 0, isStale: why !== null };
}
