import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import { type Client, client } from "./client.ts";

const REPOSITORY = join(import.meta.dirname, "../..");
const TSX = pathToFileURL(join(REPOSITORY, "node_modules/tsx/dist/loader.mjs")).href;
const CLOCK = pathToFileURL(join(import.meta.dirname, "clock-ahead.ts")).href;

/** How a process ended and what it wrote. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string };

/** A bot in a process of its own, as `npm start` runs it. */
export type BotProcess = Client & {
  readonly pid: number;
  /** Sends a signal and resolves when the process is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<Ended>;
};

type Variables = Readonly<Record<string, string>>;

/** Starts the bot and waits for the address it prints. Rejects with what it wrote if it ends instead. */
export async function startBotProcess(variables: Variables): Promise<BotProcess> {
  const child = spawned(["start"], variables);
  const ended = endOf(child);
  const address = await Promise.race([addressOf(child), ended]);
  if (typeof address !== "string") throw new Error(`the bot ended with ${address.code}: ${address.err}`);
  onTestFinished(async () => {
    child.kill("SIGKILL");
    await ended;
  });
  return {
    ...client(address),
    pid: child.pid ?? -1,
    end: (signal) => {
      child.kill(signal);
      return ended;
    },
  };
}

/** Starts the bot and kills it when a moment has come, wherever it has got to by then. */
export async function killAtStart(variables: Variables, moment: () => Promise<unknown>): Promise<void> {
  const child = spawned(["start"], variables);
  const ended = endOf(child);
  try {
    await moment();
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

/** Runs a command of the command line to its end, as `npm run soc -- …` does. */
export async function soc(given: readonly string[], variables: Variables): Promise<Ended> {
  return endOf(spawned(given, variables));
}

/** The same for whoever has stopped reading before anything is printed, as `| head -0` does. */
export async function socUnread(given: readonly string[], variables: Variables): Promise<Ended> {
  const child = spawned(given, variables);
  child.stdout?.destroy();
  return endOf(child);
}

function spawned(given: readonly string[], variables: Variables): ChildProcess {
  const loaded = ["--import", TSX, ...(variables.CLOCK_AHEAD === undefined ? [] : ["--import", CLOCK])];
  return spawn(process.execPath, [...loaded, join(REPOSITORY, "src/main.ts"), ...given], {
    // Not in the repository: somebody may have written settings there.
    cwd: variables.SOC_DATA ?? tmpdir(),
    env: { PATH: process.env.PATH, TZ: process.env.TZ, PORT: "0", SOC_LOG: "silent", ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
}

async function endOf(child: ChildProcess): Promise<Ended> {
  let out = "";
  let err = "";
  child.stdout?.on("data", (chunk) => {
    out += chunk;
  });
  child.stderr?.on("data", (chunk) => {
    err += chunk;
  });
  const [code] = await once(child, "close");
  return { code, out, err };
}

async function addressOf(child: ChildProcess): Promise<string> {
  let out = "";
  for (;;) {
    const [chunk] = child.stdout === null ? [""] : await once(child.stdout, "data");
    out += chunk;
    const address = /http:\/\/127\.0\.0\.1:\d+/.exec(out)?.[0];
    if (address !== undefined && out.includes("\n")) return address;
  }
}
