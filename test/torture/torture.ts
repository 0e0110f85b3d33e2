import { availableParallelism } from "node:os";
import { type Options, readOptions } from "./read-options.ts";
import { runSeed } from "./run/run-seed.ts";
import { makeSchedule } from "./schedule/make-schedule.ts";
import { tellSchedule } from "./schedule/tell-schedule.ts";

/** `npm run torture -- --seeds N`: runs seeds, and ends with 1 if anything was found in one of them. */
const options = optionsOrEnd();
// On the way out the processes of the bots are ended too.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(1));
// Each bot that runs, and the program made for it, has something to do then.
process.setMaxListeners(50);
const failed = new Map<number, readonly string[]>();
const waiting = [...options.seeds];
await Promise.all(Array.from({ length: options.atOnce }, work));
tell(
  `${options.seeds.length} seeds: ${options.seeds.length - failed.size} clean, ${failed.size} failed`,
  ...(failed.size === 0
    ? []
    : [`failed: ${[...failed.keys()].sort((one, other) => one - other).join(", ")}`]),
);
process.exitCode = failed.size === 0 ? 0 : 1;

async function work(): Promise<void> {
  for (let seed = waiting.shift(); seed !== undefined; seed = waiting.shift()) {
    const schedule = makeSchedule(seed, options.platform, options.without);
    const begun = Date.now();
    const findings = await runSeed(schedule).catch((error: unknown) => [
      `the torture itself failed: ${error instanceof Error ? error.stack : error}`,
    ]);
    const took = `${((Date.now() - begun) / 1000).toFixed(0)} s`;
    if (findings.length === 0) tell(`seed ${seed} on ${schedule.platforms.join(" and ")}: clean (${took})`);
    else {
      failed.set(seed, findings);
      tell(
        `${tellSchedule(schedule)}\n  failed (${took})`,
        ...findings.map((each) => `  FOUND ${each}`),
        `  again: ${again(seed)}`,
      );
    }
  }
}

function again(seed: number): string {
  const platform = options.platform === null ? "" : ` --platform ${options.platform}`;
  const without = options.without.length === 0 ? "" : ` --without ${options.without.join(",")}`;
  return `npm run torture -- --seed ${seed}${platform}${without}`;
}

function optionsOrEnd(): Options {
  try {
    return readOptions(process.argv.slice(2), availableParallelism());
  } catch (error) {
    process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
    process.exit(1);
  }
}

function tell(...lines: string[]): void {
  process.stdout.write(`${lines.join("\n")}\n`);
}
