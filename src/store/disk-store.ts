import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { ExpectedError } from "../core/model/errors.ts";
import type { BoardId, Platform } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { diskError } from "../disk/disk-error.ts";
import { holdDirectory } from "../disk/lock/hold-directory.ts";
import type { Log } from "../log/log-events.ts";
import { boardFolder, JOURNAL } from "./board-folder.ts";
import { type DiskBoard, openDiskBoard } from "./disk-board.ts";
import { type DiskKeep, diskKeep } from "./keep/disk-keep.ts";
import { openMemoryLookups } from "./memory-lookups.ts";
import { openOrganisation } from "./organisation/open-organisation.ts";
import type { Store } from "./store.ts";

/**
 * The store on disk: `<directory>/<board>/journal.jsonl` is the record, `board.json` beside it a checkpoint; what belongs to
 * no board is in `@organisation`, and what a chat keeps in `<directory>/<platform>`. Takes the directory for this process alone, making it if it is new. Raises `held`,
 * `disk-full` or `disk`, and what opening the organisation's journal raises; `board` raises `board-id`, `journal-damaged`,
 * `journal-newer` or `journal-foreign` as well.
 */
export async function openDiskStore(given: {
  readonly directory: string;
  /** As the settings name it. */
  readonly organisation: string;
  readonly now: () => Instant;
  readonly log: Log;
}): Promise<Store> {
  const { directory, organisation, now, log } = given;
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
  } catch (error) {
    throw diskError("make", directory, error);
  }
  const held = await holdDirectory(directory, "soc-questions");
  let own: Awaited<ReturnType<typeof openOrganisation>>;
  try {
    own = await openOrganisation({ ...given, journal: JOURNAL });
  } catch (error) {
    await held.release();
    throw error;
  }
  const { installation } = own.memory.state();
  const boards = new Map<BoardId, Promise<DiskBoard>>();
  const leaving = new Map<BoardId, Promise<void>>();
  /** Of each board, whether its journal is what was written: read once, when it is first opened. */
  const read = new Map<BoardId, Promise<void>>();
  const keeps = new Map<Platform, DiskKeep>();
  let closing: Promise<void> | null = null;

  async function open(id: BoardId, folder: string): Promise<DiskBoard> {
    await leaving.get(id);
    const isRead = read.has(id);
    const board = await openDiskBoard(folder, id, { organisation, installation, now, log, isRead });
    if (!isRead) read.set(id, board.verified());
    // A backup of the board may be older than an erasure.
    const { erased } = board.memory.state();
    const returned = own.memory.state().erasures.get(id)?.subtract(erased).toArray() ?? [];
    if (returned.length > 0) await board.erase(now(), "bot", returned);
    return board;
  }

  function opening(id: BoardId): Promise<DiskBoard> {
    const folder = boardFolder(directory, id);
    if (closing !== null)
      throw new ExpectedError("closed", `Cannot open board ${id}: ${directory} is closed.`, "Start again.");
    const board = boards.get(id) ?? open(id, folder);
    boards.set(id, board);
    // A board that could not be opened can be tried again once its fault is mended.
    board.catch(() => boards.delete(id));
    return board;
  }

  async function closeAll(): Promise<void> {
    await Promise.allSettled(leaving.values());
    const opened = await Promise.allSettled(boards.values());
    try {
      await Promise.all([
        ...opened.map((each) => (each.status === "fulfilled" ? each.value.close() : undefined)),
        ...[...keeps.values()].map((each) => each.close()),
      ]);
      await own.close();
    } finally {
      await held.release();
    }
  }

  return {
    lookups: openMemoryLookups(),
    installation,
    organisation: () => own.memory,
    board: async (id) => (await opening(id)).memory,
    async erase(id, at, by, messages) {
      const board = await opening(id);
      await own.memory.commit(at, by, ({ erasures }) => {
        const fresh = messages.filter((key) => erasures.get(id)?.has(key) !== true);
        const event = { kind: "replies-erased" as const, board: id, messages: fresh };
        return { events: fresh.length === 0 ? [] : [event], answer: null };
      });
      await board.erase(at, by, messages);
    },
    async verified() {
      await Promise.all(boards.values());
      await Promise.all(read.values());
    },
    async letGo(id) {
      const opening = boards.get(id);
      if (opening === undefined) return leaving.get(id);
      boards.delete(id);
      // Its journal is read to the end first: afterwards nobody would look.
      const left = opening.then(async (board) => {
        await board.verified().catch(() => undefined);
        await board.close();
      });
      const done = left.finally(() => leaving.delete(id));
      // Whoever opens it again waits, and is not told what went wrong with what is closed by now.
      leaving.set(
        id,
        done.catch(() => undefined),
      );
      await done;
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
