import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { type Environment, readEnvironment } from "../../src/cli/environment.ts";
import { type Running, start } from "../../src/cli/start.ts";
import { freshDirectory } from "../disk/fresh-directory.ts";
import { type Client, client } from "./client.ts";

/** A whole bot in this process, on a data directory of its own. */
export type Bot = Client & {
  readonly data: string;
  /** Stops it in order; what it does after that is checked by opening the directory again. */
  stop(): Promise<void>;
};

type Given = {
  /** Where the bot's clock starts; a directory that was used before goes on by its own clock. */
  readonly clock: string;
  /** The text of a `boards.yaml`; the sample organisation without one. */
  readonly boards?: string;
  /** A directory that an earlier bot has left. */
  readonly data?: string;
};

/**
 * Starts the bot as `npm start` does, on any free port. It is stopped after the test, and the test fails if anything
 * went wrong behind an answer that was given already.
 */
export async function openBot({ clock, boards, data = "" }: Given): Promise<Bot> {
  const directory = data === "" ? await freshDirectory() : data;
  const file = join(directory, "boards.yaml");
  if (boards !== undefined) await writeFile(file, boards);
  const failures: unknown[] = [];
  const environment: Environment = {
    ...readEnvironment({ SOC_DATA: directory, SOC_CLOCK: clock, PORT: "0", SOC_LOG: "silent" }, []),
    config: { file, given: boards !== undefined },
  };
  const running = await start(environment, (error) => failures.push(error));
  const stop = stopOnce(running, failures);
  onTestFinished(stop);
  return { ...client(running.address), data: directory, stop };
}

function stopOnce(running: Running, failures: readonly unknown[]): () => Promise<void> {
  let stopped: Promise<void> | null = null;
  return async () => {
    stopped ??= running.stop();
    await stopped;
    if (failures.length > 0) throw new AggregateError(failures, "the bot failed behind its answers");
  };
}
