import { cp, mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { type Ended, spawned, type Variables } from "../../whole/spawned.ts";
import type { Row } from "../oracle/seen.ts";
import type { BoardName } from "../schedule/schedule.ts";
import { bundledBot } from "./bundled-bot.ts";

/** A journal as it lies on disk; empty while there is none. The only place that knows where it is. */
export async function journalText(data: string, board: BoardName): Promise<string> {
  return await readFile(join(data, board, "journal.jsonl"), "utf8").catch(() => "");
}

/** The kind of each event of a journal. A line that a crash tore is left out. */
export function kindsIn(journal: string): string[] {
  return journal
    .split("\n")
    .filter((line) => line.endsWith("}"))
    .map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
}

/** Copies the records as a backup is made: while the bot runs or not. What vanishes meanwhile is not in it. */
export async function copyRecords(data: string, to: string, ownFolder: string | null): Promise<void> {
  await rm(to, { recursive: true, force: true });
  await mkdir(to, { recursive: true });
  for (const name of await readdir(data)) {
    if (name === ownFolder || name === "control.sock") continue;
    await cp(join(data, name), join(to, name), { recursive: true }).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== "ENOENT") throw error;
    });
  }
}

/** Puts a copy back in the place of the records, while the bot is stopped. */
export async function restoreRecords(data: string, from: string, ownFolder: string | null): Promise<void> {
  for (const name of await readdir(data))
    if (name !== ownFolder) await rm(join(data, name), { recursive: true, force: true });
  await cp(from, data, { recursive: true });
}

/** Runs a command of the command line to its end. */
export async function soc(given: readonly string[], variables: Variables): Promise<Ended> {
  return await spawned(given, variables, await bundledBot()).ended;
}

/** A board's export. Rejects with what the command said if it failed. */
export async function exported(board: BoardName, variables: Variables): Promise<readonly Row[]> {
  const { code, out, err } = await soc(["export", board, "--format", "json"], variables);
  if (code !== 0) throw new Error(`soc export ${board} ended with ${code}: ${err}`);
  return (JSON.parse(out) as { readonly rows: readonly Row[] }).rows;
}
