import { ExpectedError } from "../../core/model/errors.ts";
import { isLineEnd } from "../journal/line-end.ts";
import type { Checkpoint } from "./checkpoint-adapter.ts";
import type { CheckpointFile } from "./checkpoint-file.ts";

/** A checkpoint that fits itself and its journal so far; or why there is none to be used. */
export type Usable =
  | { readonly checkpoint: Checkpoint; readonly because: null }
  /** `because` is null where there simply is none. */
  | { readonly checkpoint: null; readonly because: string | null };

/** Reads a checkpoint to go on from. One that is damaged is none: the journal has everything. Raises `disk`. */
export async function usableCheckpoint(file: CheckpointFile, journal: string): Promise<Usable> {
  try {
    const checkpoint = await file.read();
    if (checkpoint === null) return { checkpoint, because: null };
    if (checkpoint.claimed !== checkpoint.digest)
      return {
        checkpoint: null,
        because: "its state is not the one that its digest stands for: it was changed",
      };
    if (await isLineEnd(journal, checkpoint.position)) return { checkpoint, because: null };
    return { checkpoint: null, because: "the journal beside it has no such line where it says" };
  } catch (error) {
    if (!(error instanceof ExpectedError) || error.code !== "checkpoint-damaged") throw error;
    return { checkpoint: null, because: error.message };
  }
}
