import { join } from "node:path";
import type { BoardId } from "../core/model/ids.ts";
import type { BoardState } from "../core/model/state.ts";
import { boardFolder, CHECKPOINT, JOURNAL } from "./board-folder.ts";
import { catchUp } from "./catch-up.ts";
import { checkpointFile } from "./checkpoint.ts";
import { readJournal } from "./journal-reader.ts";

/**
 * A board's state as it is on disk, also while somebody writes to it: reads only, and needs no lock. A board that is not
 * there is empty. Raises `board-id`, `journal-damaged` or `checkpoint-damaged`.
 */
export async function readBoardState(directory: string, board: BoardId): Promise<BoardState> {
  const folder = boardFolder(directory, board);
  const path = join(folder, CHECKPOINT);
  // The checkpoint first: the journal, read later, goes at least as far.
  const folding = catchUp(path, await checkpointFile(path, board).read());
  await readJournal(join(folder, JOURNAL), folding.each);
  return folding.end().state;
}
