import { setImmediate as soon } from "node:timers/promises";
import { serial } from "../../async/serial.ts";
import type { EventBody } from "../../core/model/events.ts";
import type { Log } from "../../log/log-events.ts";
import type { Position, StateAt } from "../line/position.ts";
import type { CheckpointFile } from "./checkpoint-file.ts";
import { stateDigest } from "./state-text.ts";

/** How many events at least are between two checkpoints. */
const EVERY = 500;

/** What a checkpoint needs of the journal that it stands beside. */
export type Confirming = {
  /** Writes down what vouches for a checkpoint. Rejects with an `ExpectedError`. */
  confirm(event: Extract<EventBody, { kind: "checkpointed" }>): Promise<void>;
  /** Where in the file the line after this place starts. */
  offsetOf(position: Position): number;
};

/**
 * Writes a board's checkpoints, behind the back of whoever commits: first the journal is told what vouches for it, then the
 * file is written. A checkpoint that fails is logged and tried again with a later one; the journal has everything. Since
 * writing one costs more the more there is to write, the distance grows with it: all checkpoints together cost each event
 * the same.
 *
 * @param written the event that the checkpoint on disk stands for
 */
export function checkpointer(
  file: CheckpointFile,
  journal: Confirming,
  written: number,
  board: string,
  log: Log,
) {
  let tried = written;
  let writing: Promise<void> | null = null;
  let holding = false;
  const serially = serial();

  async function write({ state, position }: StateAt): Promise<void> {
    tried = position.n;
    await soon();
    try {
      const digest = await stateDigest(state);
      await journal.confirm({
        kind: "checkpointed",
        position: position.n,
        hash: position.hash,
        state: digest,
      });
      const offset = journal.offsetOf(position);
      await file.write({ state, position: { ...position, offset }, digest });
      written = position.n;
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
      if (writing === null && !holding && safe.position.n >= due) writing = write(safe);
    },
    /** Writes the last one. */
    finish: (safe: () => StateAt) =>
      serially(async () => {
        holding = true;
        await writing;
        // The last event is what vouches for the last checkpoint.
        if (safe().position.n > written + 1) await write(safe());
      }),
    /** Writes none while something is done to the journal, and one right after it, of what is safe by then. */
    around: (work: () => Promise<void>, safe: () => StateAt) =>
      serially(async () => {
        holding = true;
        try {
          await writing;
          await work();
          await write(safe());
        } finally {
          holding = false;
        }
      }),
  };
}
