import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { type BotProcess, type Ended, killAtStart, soc, startBotProcess } from "./bot-process.ts";

/** A bot that is connected to real platforms, as a process that is stopped, killed and started again on its own data. */
export type RealBot = {
  /** Where its records lie. */
  readonly data: string;
  start(): Promise<void>;
  /** Lets time pass, in milliseconds: for the process that is started next, and all after it. */
  later(milliseconds: number): void;
  /** `http://127.0.0.1:3000`, while it runs. */
  address(): string;
  /** Ends it as a power cut does. */
  kill(): Promise<void>;
  /** Starts it, and ends it so when a moment has come, which may be before it is ready. */
  startAndKill(moment: () => Promise<unknown>): Promise<void>;
  /** Ends it in order. */
  stop(): Promise<Ended>;
  /** Runs a command of the command line on its data. */
  soc(...given: readonly string[]): Promise<Ended>;
  healthz(): Promise<{ readonly status: number; readonly text: string }>;
  livez(): Promise<number>;
};

/**
 * Prepares one. `variables` are its credentials, and where its platforms are; `reached` is told its address at each
 * start, as an administrator would enter it.
 */
export async function realBot(given: {
  readonly boards: string;
  readonly variables: Readonly<Record<string, string>>;
  readonly reached: (address: string) => void;
}): Promise<RealBot> {
  const directory = await freshDirectory();
  const file = join(directory, "boards.yaml");
  await writeFile(file, given.boards);
  let passed = 0;
  const variables = () => ({
    ...{ SOC_CONFIG: file, SOC_DATA: directory, HOST: "127.0.0.1", CLOCK_AHEAD: String(passed) },
    ...given.variables,
  });
  let running: BotProcess | null = null;
  const end = async (signal: "SIGKILL" | "SIGTERM") => {
    if (running === null) throw new Error("the bot is not running");
    const ended = await running.end(signal);
    running = null;
    return ended;
  };
  return {
    data: directory,
    async start() {
      running = await startBotProcess(variables());
      given.reached(running.address);
    },
    later(milliseconds) {
      passed += milliseconds;
    },
    address: () => running?.address ?? "",
    async kill() {
      await end("SIGKILL");
    },
    startAndKill: (moment) => killAtStart(variables(), moment),
    stop: () => end("SIGTERM"),
    soc: (...words) => soc(words, variables()),
    async healthz() {
      const response = await fetch(`${running?.address}/healthz`);
      return { status: response.status, text: await response.text() };
    },
    livez: async () => (await fetch(`${running?.address}/livez`)).status,
  };
}
