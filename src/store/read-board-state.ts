import { join } from "node:path";
import { apply } from "../core/journal/apply.ts";
import type { Event } from "../core/model/events.ts";
import { type BoardState, emptyState } from "../core/model/state.ts";
import type { BoardId } from "../core/names/ids.ts";
import { boardFolder, CHECKPOINT, JOURNAL } from "./board-folder.ts";
import { catchUp } from "./catch-up.ts";
import { checkpointFile } from "./checkpoint/checkpoint-file.ts";
import { usableCheckpoint } from "./checkpoint/usable-checkpoint.ts";
import { readJournal } from "./journal/journal-reader.ts";
import { unlessDamaged } from "./journal/unless-damaged.ts";
import { readBoardJournal, understandBoard } from "./read-board-journal.ts";

/**
 * A board's state as it is on disk, also while somebody writes to it: reads only, and needs no lock. A board that is not
 * there is empty. A checkpoint that the journal does not vouch for is left alone. Raises `board-id`, `journal-damaged` or
 * `journal-newer`.
 */
export async function readBoardState(directory: string, board: BoardId): Promise<BoardState> {
  const folder = boardFolder(directory, board);
  const path = join(folder, JOURNAL);
  // The checkpoint first: the journal, read later, goes at least as far.
  const { checkpoint } = await usableCheckpoint(checkpointFile(join(folder, CHECKPOINT), board), path);
  if (checkpoint !== null) {
    const folding = catchUp(checkpoint);
    const read = await unlessDamaged(() =>
      readJournal(path, understandBoard, folding.each, checkpoint.position),
    );
    const { isConfirmed, stateAt } = folding.end();
    if (read !== null && isConfirmed) return stateAt.state;
  }
  let state = emptyState;
  await readBoardJournal(path, (event: Event) => {
    state = apply(state, event);
  });
  return state;
}
