import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const REPOSITORY = join(import.meta.dirname, "../..");

/** A form of the program that Node can run: what is loaded first, the clock that can be ahead, and the program. */
export type Program = {
  readonly loads: readonly string[];
  readonly clock: string;
  readonly main: string;
};

/** As `npm start` has it. */
const SOURCES: Program = {
  loads: [join(REPOSITORY, "node_modules/tsx/dist/loader.mjs")],
  clock: join(import.meta.dirname, "clock-ahead.ts"),
  main: join(REPOSITORY, "src/main.ts"),
};

/** The environment of a process. */
export type Variables = Readonly<Record<string, string>>;

/** How a process ended and what it wrote. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** The program in a process of its own, as it was started. */
export type Spawned = {
  readonly pid: number;
  /** The address it prints once it is ready; for ever pending if it never is. */
  readonly address: Promise<string>;
  /** Resolves when it is gone, whoever ended it. */
  readonly ended: Promise<Ended>;
  /** Sends a signal and resolves when it is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<Ended>;
  /** From now on nobody reads what it prints. */
  closeOut(): void;
};

/** Starts the program as `npm run soc -- …` does, without waiting for anything. Whoever starts it has to end it. */
export function spawned(given: readonly string[], variables: Variables, program = SOURCES): Spawned {
  const { loads, clock, main } = program;
  const first = [...loads, ...(variables.CLOCK_AHEAD === undefined ? [] : [clock])];
  const imports = first.flatMap((file) => ["--import", pathToFileURL(file).href]);
  const child = spawn(process.execPath, [...imports, main, ...given], {
    // Not in the repository: somebody may have written settings there.
    cwd: variables.SOC_DATA ?? tmpdir(),
    env: { PATH: process.env.PATH, TZ: process.env.TZ, PORT: "0", SOC_LOG: "silent", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let out = "";
  let err = "";
  const address = new Promise<string>((resolve) => {
    child.stdout.on("data", (chunk) => {
      out += chunk;
      const found = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
      if (found !== undefined && out.includes("\n")) resolve(found);
    });
  });
  child.stderr.on("data", (chunk) => {
    err += chunk;
  });
  // Whoever runs this may end before: nothing goes on behind them.
  const orphaned = () => child.kill("SIGKILL");
  process.once("exit", orphaned);
  const ended = once(child, "close").then(([code]): Ended => {
    process.off("exit", orphaned);
    return { code, out, err };
  });
  return {
    pid: child.pid ?? -1,
    address,
    ended,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
    closeOut: () => void child.stdout.destroy(),
  };
}
