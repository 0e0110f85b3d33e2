import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId, Platform } from "../core/model/ids.ts";
import { diskError } from "../disk/disk-error.ts";
import { holdDirectory } from "../disk/lock/hold-directory.ts";
import type { Log } from "../log/log-events.ts";
import { boardFolder } from "./board-folder.ts";
import { type DiskBoard, openDiskBoard } from "./disk-board.ts";
import { type DiskKeep, diskKeep } from "./keep/disk-keep.ts";
import type { Store } from "./store.ts";

/**
 * The store on disk: `<directory>/<board>/journal.jsonl` is the record, `board.json` beside it a checkpoint;
 * what a chat keeps is in `<directory>/<platform>`. Takes the
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
  const keeps = new Map<Platform, DiskKeep>();
  let closing: Promise<void> | null = null;

  async function closeAll(): Promise<void> {
    const opened = await Promise.allSettled(boards.values());
    try {
      await Promise.all([
        ...opened.map((each) => (each.status === "fulfilled" ? each.value.close() : undefined)),
        ...[...keeps.values()].map((each) => each.close()),
      ]);
    } finally {
      await held.release();
    }
  }

  return {
    async board(id) {
      const folder = boardFolder(directory, id);
      if (closing !== null)
        throw new ExpectedError("closed", `Cannot open board ${id}: ${directory} is closed.`, "Start again.");
      const opening = boards.get(id) ?? openDiskBoard(folder, id, log);
      boards.set(id, opening);
      // A board that could not be opened can be tried again once its fault is mended.
      opening.catch(() => boards.delete(id));
      return (await opening).memory;
    },
    keep(platform) {
      const kept = keeps.get(platform) ?? diskKeep(join(directory, platform));
      keeps.set(platform, kept);
      return kept.keep;
    },
    close() {
      closing ??= closeAll();
      return closing;
    },
  };
}
