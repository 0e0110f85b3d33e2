import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { asBoardId } from "../../src/core/names/ids.ts";
import type { BoardMemory } from "../../src/store/store.ts";
import { openStore } from "../store/open-store.ts";
import { keepReply } from "./keep-reply.ts";

/** What one reply costs on two boards; times are medians in microseconds, its flush among them. */
export type CostOfACommit = {
  readonly few: { readonly events: number; readonly microseconds: number };
  readonly many: { readonly events: number; readonly microseconds: number };
  /** Near 1 if the cost does not grow with what is stored. */
  readonly ratio: number;
};

/**
 * Keeps one reply after the other on a board with few events and on one with many, in turn, so that whatever else the
 * machine does meets both alike.
 *
 * @param commits how many are timed on each
 */
export async function costOfACommit({
  few = 100,
  many = 100_000,
  commits = 200,
} = {}): Promise<CostOfACommit> {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  const store = await openStore(directory);
  try {
    const small = await store.board(asBoardId("few"));
    const large = await store.board(asBoardId("many"));
    await fill(small, few);
    await fill(large, many);
    const times = { small: [0], large: [0] };
    for (let i = 0; i < commits; i += 1) {
      times.small[i] = await timeOf(small, few + i);
      times.large[i] = await timeOf(large, many + i);
    }
    const [one, other] = [medianOf(times.small), medianOf(times.large)];
    return {
      few: { events: few, microseconds: one },
      many: { events: many, microseconds: other },
      ratio: other / one,
    };
  } finally {
    await store.close();
    await rm(directory, { recursive: true, force: true });
  }
}

async function fill(board: BoardMemory, events: number): Promise<void> {
  for (let from = 0; from < events; from += 1000) {
    const numbers = Array.from({ length: Math.min(1000, events - from) }, (_, i) => from + i);
    await Promise.all(numbers.map((number) => keepReply(board, number)));
  }
}

async function timeOf(board: BoardMemory, number: number): Promise<number> {
  const before = performance.now();
  await keepReply(board, number);
  return (performance.now() - before) * 1000;
}

function medianOf(times: readonly number[]): number {
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? 0;
}
