import { ExpectedError } from "../../core/model/errors.ts";
import type { Environment } from "../environment.ts";
import { start } from "../start.ts";

/**
 * Runs the bot until SIGTERM or SIGINT, then stops in order: what is being said is finished, the journals are closed. A
 * second signal stops at once. A bug stops it with its stack, so that a supervisor starts it again. What was to be expected
 * and cannot be gone on with (records that turn out to be damaged, behind the start) stops it in order, and is rejected with.
 */
export async function run(environment: Environment): Promise<void> {
  let giveUp = (_error: ExpectedError) => {};
  const given = new Promise<ExpectedError>((resolve) => {
    giveUp = resolve;
  });
  const running = await start(environment, (error) => {
    if (error instanceof ExpectedError) return giveUp(error);
    process.nextTick(() => {
      throw error;
    });
  });
  // Before it says that it runs: whoever reads that may stop it at once.
  const stopped = signalled();
  process.stdout.write(`${running.greeting}\nStop it with Ctrl+C.\n`);
  const error = await Promise.race([stopped, given]);
  await running.stop();
  if (error !== null) throw error;
}

function signalled(): Promise<null> {
  return new Promise((resolve) => {
    for (const signal of ["SIGTERM", "SIGINT"] as const) {
      process.once(signal, () => {
        process.once(signal, () => process.exit(1));
        resolve(null);
      });
    }
  });
}
