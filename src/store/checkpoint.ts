import { setImmediate as soon } from "node:timers/promises";
import { Low } from "lowdb";
import type { BoardId } from "../core/model/ids.ts";
import type { Log } from "../log/log-events.ts";
import type { StateAt } from "./board-memory.ts";
import { checkpointDamaged } from "./checkpoint-faults.ts";
import { faultsOf } from "./faults-of.ts";
import { type Checkpoint, checkpointSchema } from "./schema/checkpoint-schema.ts";
import { fromStored, toStored } from "./stored-state.ts";
import { WholeFileAdapter } from "./whole-file-adapter.ts";

/** Reads and writes a board's checkpoint, a JSON file that stands for everything up to a line of the journal. */
export interface CheckpointFile {
  /** Null if there is none. Raises `checkpoint-damaged` or `disk`. */
  read(): Promise<StateAt | null>;
  /** Raises `disk-full` or `disk`; the file is then as it was. */
  write(stateAt: StateAt): Promise<void>;
}

/** The checkpoint of a board in this file, kept with lowdb. Nothing is read or written yet. */
export function checkpointFile(path: string, board: BoardId): CheckpointFile {
  const low = new Low<Checkpoint | null>(
    new WholeFileAdapter<Checkpoint | null>(path, (text) => parseCheckpoint(path, board, text)),
    null,
  );
  return {
    async read() {
      await low.read();
      if (low.data === null) return null;
      const { n, hash } = low.data;
      const state = fromStored(low.data);
      low.data = null;
      return { state, position: { n, hash } };
    },
    async write({ state, position }) {
      low.data = { version: 1, board, n: position.n, hash: position.hash, state: toStored(state) };
      try {
        await low.write();
      } finally {
        // The state itself is in memory already.
        low.data = null;
      }
    },
  };
}

function parseCheckpoint(path: string, board: BoardId, text: string): Checkpoint {
  const { data, error } = checkpointSchema.safeParse(parseJson(path, text));
  if (data === undefined) throw checkpointDamaged(path, faultsOf(error).join("; "));
  if (data.board !== board)
    throw checkpointDamaged(path, `board: it is of ${data.board} and stands in the folder of ${board}`);
  return data;
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // The parser's own message quotes the text around the place, which may be what somebody wrote.
    const place = /at position (\d+)/.exec(error instanceof Error ? error.message : "")?.[1];
    const line = place === undefined ? "" : `line ${text.slice(0, Number(place)).split("\n").length}: `;
    throw checkpointDamaged(path, `${line}it is not JSON`);
  }
}

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
