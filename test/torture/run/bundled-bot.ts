import { rmSync } from "node:fs";
import { mkdir, symlink } from "node:fs/promises";
import { join } from "node:path";
import { build } from "esbuild";
import type { Program } from "../../whole/spawned.ts";

const REPOSITORY = join(import.meta.dirname, "../../..");

let made: Promise<Program> | null = null;

/**
 * The program in one file, of the very sources, made once for each process of the torture: it starts in half the time, which is
 * what most of a run is spent on. What it finds by its own place is linked beside it.
 */
export function bundledBot(): Promise<Program> {
  made ??= make(join(REPOSITORY, "node_modules/.cache/torture", String(process.pid)));
  return made;
}

async function make(directory: string): Promise<Program> {
  rmSync(directory, { recursive: true, force: true });
  process.once("exit", () => rmSync(directory, { recursive: true, force: true }));
  await mkdir(join(directory, "src/cli"), { recursive: true });
  await symlink(join(REPOSITORY, "questions"), join(directory, "questions"));
  const [main, clock] = [join(directory, "src/cli/main.mjs"), join(directory, "clock.mjs")];
  await bundle(join(REPOSITORY, "src/main.ts"), main);
  await bundle(join(REPOSITORY, "test/whole/clock-ahead.ts"), clock);
  return { loads: [], clock, main };
}

async function bundle(from: string, outfile: string): Promise<void> {
  await build({
    entryPoints: [from],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
  });
}
