import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { BoardId } from "../core/model/ids.ts";
import { diskError } from "../disk/disk-error.ts";
import { flushDirectory } from "../disk/flush-directory.ts";
import { removeDrafts } from "../disk/write-whole-file.ts";
import type { Log } from "../log/log-events.ts";
import { CHECKPOINT, JOURNAL } from "./board-folder.ts";
import { openBoardMemory, type StateAt } from "./board-memory.ts";
import { catchUp } from "./catch-up.ts";
import { checkpointer, checkpointFile } from "./checkpoint.ts";
import { openJournal } from "./journal.ts";
import type { BoardMemory } from "./store.ts";

/** A board's memory on disk. */
export type DiskBoard = { readonly memory: BoardMemory; close(): Promise<void> };

/**
 * Opens the folder of one board, making it if it is new: its state is the checkpoint and the journal after it. Raises
 * `journal-damaged` and `checkpoint-damaged`, which change nothing, `disk-full` and `disk`.
 */
export async function openDiskBoard(folder: string, board: BoardId, log: Log): Promise<DiskBoard> {
  await makeFolder(folder);
  const path = join(folder, CHECKPOINT);
  await removeDrafts(path);
  const file = checkpointFile(path, board);
  const found = await file.read();
  const folding = catchUp(path, found);
  const { journal, repaired } = await openJournal(join(folder, JOURNAL), folding.each, () =>
    opened.rollBack(),
  );
  if (repaired !== null) log("journal-repaired", { board, ...repaired });
  let safe: StateAt;
  try {
    safe = folding.end();
  } catch (error) {
    await journal.close();
    throw error;
  }
  if (found === null && safe.position.n > 0) log("checkpoint-missing", { board, rebuilt: safe.position.n });

  const checkpoints = checkpointer(file, found?.position.n ?? 0, board, log);
  const opened = openBoardMemory(safe, journal, (now) => {
    safe = now;
    checkpoints.consider(safe);
  });
  checkpoints.consider(safe);
  return {
    memory: opened.memory,
    async close() {
      await journal.close();
      await checkpoints.finish(safe);
    },
  };
}

async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    await flushDirectory(dirname(folder));
  } catch (error) {
    throw diskError("make", folder, error);
  }
}
