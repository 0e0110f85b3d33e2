import { commandBot } from "../control/command-bot.ts";
import { REQUESTS } from "../control/requests.ts";
import type { Environment } from "../environment.ts";

/** Pauses a board or lets it go on, by the operator's word, and prints what became of it. */
export async function setPaused(environment: Environment, board: string, paused: boolean): Promise<void> {
  const { text } = await commandBot(environment, paused ? REQUESTS.pause : REQUESTS.resume, { board });
  process.stdout.write(`${text}\n`);
}
