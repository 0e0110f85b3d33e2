import { mkdir } from "node:fs/promises";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId } from "../core/model/ids.ts";
import { diskError } from "../disk/disk-error.ts";
import { holdDirectory } from "../disk/lock/hold-directory.ts";
import type { Log } from "../log/log-events.ts";
import { boardFolder } from "./board-folder.ts";
import { type DiskBoard, openDiskBoard } from "./disk-board.ts";
import { openMemoryLookups } from "./memory-lookups.ts";
import type { Store } from "./store.ts";

/**
 * The store on disk: `<directory>/<board>/journal.jsonl` is the record, `board.json` beside it a checkpoint. Takes the
 * directory for this process alone, making it if it is new. Raises `held`, `disk-full` or `disk`; `board` raises
 * `board-id`, `journal-damaged` or `checkpoint-damaged` as well.
 */
export async function openDiskStore({ directory, log }: { directory: string; log: Log }): Promise<Store> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw diskError("make", directory, error);
  }
  const held = await holdDirectory(directory, "soc-questions");
  const boards = new Map<BoardId, Promise<DiskBoard>>();
  const leaving = new Map<BoardId, Promise<void>>();
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    await Promise.allSettled(leaving.values());
    const opened = await Promise.allSettled(boards.values());
    try {
      await Promise.all(opened.map((each) => (each.status === "fulfilled" ? each.value.close() : undefined)));
    } finally {
      await held.release();
    }
  }

  async function open(id: BoardId, folder: string): Promise<DiskBoard> {
    await leaving.get(id);
    return openDiskBoard(folder, id, log);
  }

  return {
    lookups: openMemoryLookups(),
    async board(id) {
      const folder = boardFolder(directory, id);
      if (closing !== null)
        throw new ExpectedError("closed", `Cannot open board ${id}: ${directory} is closed.`, "Start again.");
      const opening = boards.get(id) ?? open(id, folder);
      boards.set(id, opening);
      // A board that could not be opened can be tried again once its fault is mended.
      opening.catch(() => boards.delete(id));
      return (await opening).memory;
    },
    async letGo(id) {
      const opening = boards.get(id);
      if (opening === undefined) return leaving.get(id);
      boards.delete(id);
      const left = opening.then((board) => board.close());
      const done = left.finally(() => leaving.delete(id));
      // Whoever opens it again waits, and is not told what went wrong with what is closed by now.
      leaving.set(
        id,
        done.catch(() => undefined),
      );
      await done;
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
