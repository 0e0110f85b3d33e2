import { commandBot } from "../control/command-bot.ts";
import { REQUESTS } from "../control/requests.ts";
import type { Environment } from "../environment.ts";

/** Has the running bot take over what stands in the channels of a board, and prints what came of it. */
export async function repair(environment: Environment, board: string): Promise<void> {
  const { text } = await commandBot(environment, REQUESTS.repair, { board });
  process.stdout.write(`${text}\n`);
}
