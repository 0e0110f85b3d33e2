import { ExpectedError } from "../../core/model/errors.ts";

/**
 * Runs a command. What was to be expected is told in two lines, without a stack, and ends with exit code 1; a bug ends
 * with its stack.
 */
export async function attempt(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    if (!(error instanceof ExpectedError)) throw error;
    process.stderr.write(`${error.message}\n${error.fix}\n`);
    process.exitCode = 1;
  }
}
