import { Low } from "lowdb";
import type { BoardId } from "../../core/names/ids.ts";
import { type Checkpoint, CheckpointAdapter, type ReadCheckpoint } from "./checkpoint-adapter.ts";

/** Reads and writes a board's checkpoint, a JSON file that stands for everything up to a line of the journal. */
export interface CheckpointFile {
  /** Null if there is none. Whether to believe it is for the journal to say. Raises `checkpoint-damaged` or `disk`. */
  read(): Promise<ReadCheckpoint | null>;
  /** Raises `disk-full` or `disk`; the file is then as it was. */
  write(checkpoint: Checkpoint): Promise<void>;
}

/** The checkpoint of a board in this file, kept with lowdb. Nothing is read or written yet. */
export function checkpointFile(path: string, board: BoardId): CheckpointFile {
  const low = new Low<ReadCheckpoint | null>(new CheckpointAdapter(path, board), null);
  return {
    async read() {
      await low.read();
      const { data } = low;
      low.data = null;
      return data;
    },
    async write(checkpoint) {
      low.data = { ...checkpoint, claimed: checkpoint.digest };
      try {
        await low.write();
      } finally {
        // The state itself is in memory already.
        low.data = null;
      }
    },
  };
}
