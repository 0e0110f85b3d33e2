import { setImmediate as soon } from "node:timers/promises";
import type { Log } from "../log/log-events.ts";
import type { StateAt } from "./board-memory.ts";
import type { CheckpointFile } from "./checkpoint.ts";

/** How many events at least are between two checkpoints. */
const EVERY = 500;

/**
 * Writes a board's checkpoints, behind the back of whoever commits. A checkpoint that fails is logged and tried again
 * with a later one; the journal has everything. Since writing one costs more the more there is to write, the distance
 * grows with it: all checkpoints together cost each event the same.
 *
 * @param written the event that the checkpoint on disk stands for
 */
export function checkpointer(file: CheckpointFile, written: number, board: string, log: Log) {
  let tried = written;
  let writing: Promise<void> | null = null;

  async function write(safe: StateAt): Promise<void> {
    tried = safe.position.n;
    await soon();
    try {
      await file.write(safe);
      written = safe.position.n;
      log("checkpoint-written", { board, n: written });
    } catch (error) {
      log("checkpoint-failed", { board, because: error instanceof Error ? error.message : String(error) });
    }
    writing = null;
  }

  return {
    /** Writes one if it is time. */
    consider(safe: StateAt): void {
      const due = tried + Math.max(EVERY, Math.floor(tried / 10));
      if (writing === null && safe.position.n >= due) writing = write(safe);
    },
    /** Writes the last one. */
    async finish(safe: StateAt): Promise<void> {
      await writing;
      if (safe.position.n > written) await write(safe);
    },
  };
}
