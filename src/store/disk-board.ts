import { rm } from "node:fs/promises";
import { join } from "node:path";
import { ExpectedError } from "../core/model/errors.ts";
import type { By } from "../core/names/by.ts";
import type { BoardId, MessageKey } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import { makeFolder } from "../disk/make-folder.ts";
import { removeDrafts } from "../disk/write-whole-file.ts";
import type { Log } from "../log/log-events.ts";
import { beginRecords } from "./begin-records.ts";
import { CHECKPOINT, JOURNAL } from "./board-folder.ts";
import { openBoardMemory } from "./board-memory.ts";
import { checkpointFile } from "./checkpoint/checkpoint-file.ts";
import { checkpointer } from "./checkpoint/checkpointer.ts";
import { eraseReplies } from "./erase-replies.ts";
import { OLD_JOURNAL } from "./journal/rechain.ts";
import { verifyChain } from "./journal/verify-chain.ts";
import { openRecords } from "./open-records.ts";
import type { BoardMemory } from "./store.ts";

/** A board's memory on disk. */
export type DiskBoard = {
  readonly memory: BoardMemory;
  erase(at: Instant, by: By, messages: readonly MessageKey[]): Promise<void>;
  verified(): Promise<void>;
  close(): Promise<void>;
};

/** What a board's records need to know of where they stand. */
export type Surroundings = {
  readonly organisation: string;
  readonly installation: string;
  readonly now: () => Instant;
  readonly log: Log;
  /** Whether this process has read its journal from end to end before: it need not do so again. */
  readonly isRead: boolean;
};

/**
 * Opens the folder of one board, making it if it is new: its state is the checkpoint and the journal after it. What the
 * checkpoint stands for is read afterwards, which `verified` waits for. Raises `journal-damaged`, `journal-newer` and
 * `journal-foreign`, which change nothing, `disk-full` and `disk`.
 */
export async function openDiskBoard(
  folder: string,
  board: BoardId,
  around: Surroundings,
): Promise<DiskBoard> {
  const { now, log } = around;
  const path = join(folder, JOURNAL);
  const begun = await beginRecords(folder, board, around);
  await makeFolder(folder);
  await Promise.all([removeDrafts(path), removeDrafts(join(folder, CHECKPOINT))]);
  const file = checkpointFile(join(folder, CHECKPOINT), board);
  const records = await openRecords(folder, board, file, log, () => opened.rollBack());
  const { journal } = records;
  let safe = records.stateAt;
  const { position } = safe;
  let isClosing = false;

  const opened = openBoardMemory(safe, journal, (newest) => {
    safe = newest;
    checkpoints.consider(safe);
  });
  const confirming = {
    confirm: (event: Parameters<Parameters<typeof checkpointer>[1]["confirm"]>[0]) =>
      opened.memory.commit(now(), "bot", () => ({ events: [event], answer: undefined })),
    offsetOf: journal.offsetOf,
  };
  const checkpoints = checkpointer(file, confirming, records.checkpoint, board, log);
  const readWhole = async () => {
    await verifyChain(path, position, () => !isClosing);
    if (!isClosing) await rm(join(folder, OLD_JOURNAL), { force: true });
  };

  const erase = async (at: Instant, by: By, messages: readonly MessageKey[]) => {
    // What is read from end to end must not be written anew meanwhile.
    await verification.catch(() => undefined);
    await checkpoints.around(
      () => eraseReplies(folder, journal, opened.memory, { at, by, messages }),
      () => safe,
    );
  };

  try {
    if (safe.position.n === 0)
      await opened.memory.commit(now(), "bot", () => ({ events: [begun], answer: null }));
  } catch (error) {
    await journal.close();
    throw error;
  }
  const verification = around.isRead ? Promise.resolve() : readWhole();
  // Whoever waits for it is told.
  verification.catch(() => undefined);
  if (records.erased.size > 0) await erase(now(), "bot", [...records.erased]);
  else if (records.isStale)
    await checkpoints.around(
      async () => undefined,
      () => safe,
    );
  else checkpoints.consider(safe);

  return {
    memory: {
      ...opened.memory,
      commit: (at, by, decide) =>
        isClosing ? Promise.reject(closed(path)) : opened.memory.commit(at, by, decide),
    },
    erase,
    verified: () => verification,
    async close() {
      isClosing = true;
      await journal.append([]).catch(() => undefined);
      await checkpoints.finish(() => safe);
      await journal.close();
    },
  };
}

function closed(path: string): ExpectedError {
  return new ExpectedError("closed", `Cannot write to ${path}: it is closed.`, "Start again.");
}
