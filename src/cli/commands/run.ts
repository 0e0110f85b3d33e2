import type { Environment } from "../environment.ts";
import { start } from "../start.ts";

/**
 * Runs the bot until SIGTERM or SIGINT, then stops in order: what is being said is finished, the journals are closed. A
 * second signal stops at once. A bug stops it with its stack, so that a supervisor starts it again.
 */
export async function run(environment: Environment): Promise<void> {
  const running = await start(environment, (error) => {
    process.nextTick(() => {
      throw error;
    });
  });
  // Before it says that it runs: whoever reads that may stop it at once.
  const stopped = signalled();
  process.stdout.write(`${running.greeting}\nStop it with Ctrl+C.\n`);
  await stopped;
  await running.stop();
}

function signalled(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve();
      });
    }
  });
}
