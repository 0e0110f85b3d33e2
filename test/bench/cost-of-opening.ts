import { execFile } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** What it takes a new process to open a board; `verified` is when all of its journal was read. */
type Opening = {
  readonly events: number;
  readonly milliseconds: number;
  readonly megabytes: number;
  readonly verified: number;
};

/** What opening costs with few and with many events, and how many times as long the many take. */
export type CostOfOpening = { readonly few: Opening; readonly many: Opening; readonly ratio: number };

/** Opens two boards, each in a process of its own, from a checkpoint and a thousand events after it. */
export async function costOfOpening({ few = 10_000, many = 201_000 } = {}): Promise<CostOfOpening> {
  const [small, large] = [await opening(few), await opening(many)];
  return { few: small, many: large, ratio: large.milliseconds / small.milliseconds };
}

async function opening(events: number): Promise<Opening> {
  const directory = await mkdtemp(join(tmpdir(), "bench-"));
  try {
    await run("fill-board.ts", directory, String(events));
    const { opened, verified } = JSON.parse(await run("open-board.ts", directory));
    return { ...opened, verified: verified.milliseconds };
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

async function run(script: string, ...given: readonly string[]): Promise<string> {
  const path = join(import.meta.dirname, script);
  const { stdout } = await promisify(execFile)(process.execPath, ["--import", "tsx", path, ...given]);
  return stdout;
}
