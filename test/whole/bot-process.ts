import { onTestFinished } from "vitest";
import { type Client, client } from "./client.ts";
import { type Ended, spawned, type Variables } from "./spawned.ts";

export type { Ended };

/** A bot in a process of its own, as `npm start` runs it. */
export type BotProcess = Client & {
  readonly pid: number;
  /** Sends a signal and resolves when the process is gone. */
  end(signal: "SIGKILL" | "SIGTERM"): Promise<Ended>;
};

/** Starts the bot and waits for the address it prints. Rejects with what it wrote if it ends instead. */
export async function startBotProcess(variables: Variables): Promise<BotProcess> {
  const bot = spawned(["start"], variables);
  const address = await Promise.race([bot.address, bot.ended]);
  if (typeof address !== "string") throw new Error(`the bot ended with ${address.code}: ${address.err}`);
  onTestFinished(async () => {
    await bot.end("SIGKILL");
  });
  return { ...client(address), pid: bot.pid, end: bot.end };
}

/** Starts the bot and kills it when a moment has come, wherever it has got to by then. */
export async function killAtStart(variables: Variables, moment: () => Promise<unknown>): Promise<void> {
  const bot = spawned(["start"], variables);
  try {
    await moment();
  } finally {
    await bot.end("SIGKILL");
  }
}

/** Runs a command of the command line to its end, as `npm run soc -- …` does. */
export async function soc(given: readonly string[], variables: Variables): Promise<Ended> {
  return spawned(given, variables).ended;
}

/** The same for whoever has stopped reading before anything is printed, as `| head -0` does. */
export async function socUnread(given: readonly string[], variables: Variables): Promise<Ended> {
  const command = spawned(given, variables);
  command.closeOut();
  return command.ended;
}
