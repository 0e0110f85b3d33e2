import { join } from "node:path";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId } from "../core/names/ids.ts";
import { PLATFORMS, platforms } from "../core/names/platforms.ts";

/**
 * Where a board's files are. The id is the folder's name, so it must be one everywhere, and not that of a folder in which a chat
 * keeps its own things. Raises `board-id`.
 */
export function boardFolder(directory: string, board: BoardId): string {
  if (!/^[a-z0-9-]+$/.test(board))
    throw new ExpectedError(
      "board-id",
      `Cannot keep a board under the id ${JSON.stringify(board)}: it may have the letters a to z, digits and hyphens only.`,
      "Give the board such an id in the settings.",
    );
  const chat = platforms.find((platform) => platform === board);
  if (chat !== undefined)
    throw new ExpectedError(
      "board-id",
      `Cannot keep a board under the id "${board}": what ${PLATFORMS[chat].name} needs is kept under it.`,
      "Give the board another id in the settings.",
    );
  return join(directory, board);
}

/** The record of a board, within its folder. */
export const JOURNAL = "journal.jsonl";

/** What stands for the record up to a line of it, within the same folder. */
export const CHECKPOINT = "board.json";
