import { ExpectedError } from "../../core/model/errors.ts";

/**
 * Runs a command. What was to be expected is told in two lines, without a stack, and ends with exit code 1; a bug ends
 * with its stack. That nobody reads on what is printed (`soc verify | head -1`, a terminal that was closed) stops nothing.
 */
export async function attempt(command: () => Promise<void>): Promise<void> {
  process.stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code !== "EPIPE") throw error;
  });
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.stderr.write(`${error.message}\n${error.fix}\n`);
    process.exitCode = 1;
  }
}
