import { type ChildProcessByStdio, type SpawnOptionsWithStdioTuple, spawn } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { createInterface } from "node:readline";
import type { Readable, Writable } from "node:stream";

const REPOSITORY = join(import.meta.dirname, "../..");

/** A script of ours as a process of its own. */
export type Script = {
  readonly child: ChildProcessByStdio<Writable, Readable, null>;
  /** What it says, line by line. */
  readonly lines: AsyncIterator<string>;
  /** How it ended: its exit code, or the signal. */
  readonly ended: Promise<number | string | null>;
};

/**
 * Starts a TypeScript file in a process of its own.
 *
 * @param fileLimit no file may grow beyond this many blocks of 512 bytes: the shell's `ulimit -f`
 */
export function startScript(path: string, given: readonly string[], fileLimit?: number): Script {
  const node = ["--import", "tsx", path, ...given];
  const child =
    fileLimit === undefined
      ? spawn(process.execPath, node, OPTIONS)
      : spawn("sh", ["-c", `ulimit -f ${fileLimit}; exec "$@"`, "sh", process.execPath, ...node], OPTIONS);
  const ended = once(child, "exit").then(([code, signal]) => signal ?? code);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return { child, lines, ended };
}

const OPTIONS: SpawnOptionsWithStdioTuple<"pipe", "pipe", "inherit"> = {
  cwd: REPOSITORY,
  stdio: ["pipe", "pipe", "inherit"],
};

/** Everything that a script says until it ends. */
export async function linesOfScript(script: Script): Promise<string[]> {
  const said: string[] = [];
  for (let line = await script.lines.next(); !line.done; line = await script.lines.next())
    said.push(line.value);
  return said;
}
