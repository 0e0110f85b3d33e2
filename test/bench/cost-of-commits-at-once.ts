import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asBoardId } from "../../src/core/names/ids.ts";
import { openStore } from "../store/open-store.ts";
import { keepReply } from "./keep-reply.ts";

/** What a number of replies cost in milliseconds, one after the other and all at once. */
export type CostAtOnce = {
  readonly commits: number;
  readonly serially: number;
  readonly together: number;
  /** Well below 1 if replies that come together share their flushes. */
  readonly ratio: number;
};

/** Keeps the same number of replies on two boards of one store: each when the last is on disk, and all together. */
export async function costOfCommitsAtOnce(commits = 500): Promise<CostAtOnce> {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  const store = await openStore(directory);
  try {
    const one = await store.board(asBoardId("in-turn"));
    const other = await store.board(asBoardId("together"));
    const numbers = Array.from({ length: commits }, (_, number) => number);
    const serially = await timeOf(async () => {
      for (const number of numbers) await keepReply(one, number);
    });
    const together = await timeOf(() => Promise.all(numbers.map((number) => keepReply(other, number))));
    return { commits, serially, together, ratio: together / serially };
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function timeOf(work: () => Promise<unknown>): Promise<number> {
  const before = performance.now();
  await work();
  return performance.now() - before;
}
