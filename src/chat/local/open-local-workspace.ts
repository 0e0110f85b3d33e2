import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { Instant } from "../../core/names/time.ts";
import { diskError } from "../../disk/disk-error.ts";
import { flushDirectory } from "../../disk/flush-directory.ts";
import type { Log } from "../../log/log-events.ts";
import type { Chat } from "../chat.ts";
import { openMovableClock } from "./clock/movable-clock.ts";
import { CLOCK, localFolder } from "./folder.ts";
import { localChat } from "./local-chat.ts";
import { openMessageLog } from "./messages/message-log.ts";
import { storedFiles } from "./messages/stored-files.ts";
import type { World } from "./world.ts";

export type { World } from "./world.ts";

/** A small chat platform on this machine, and the bot's line to it. */
export type LocalWorkspace = {
  /** Opening it starts the server; the workspace must be populated by then. */
  readonly chat: Chat;
  readonly clock: { now(): Instant };
  /** Bot time of the very first start of this directory. */
  readonly startedAt: Instant;
  /** May be called again while it is open: from then on other channels and people are there, and nothing written is lost. */
  populate(world: World): void;
  /** `http://127.0.0.1:3000`, once the chat is open. */
  address(): string;
};

/**
 * Reads what stands on the workspace and what its clock shows; nobody is let in yet.
 * Raises an `ExpectedError` (`damaged`, `disk`, `disk-full`).
 */
export async function openLocalWorkspace(options: {
  /** The data directory; the workspace keeps its files in a folder of it, which is made if absent. */
  readonly data: string;
  /** 0: any free one. */
  readonly port: number;
  /** Where the clock starts; null: at the machine's time. */
  readonly startAt: Instant | null;
  /** The machine's time in milliseconds. */
  readonly realNow: () => number;
  /** Which installation of the bot this is: its posts say so. */
  readonly installation: string;
  readonly log: Log;
}): Promise<LocalWorkspace> {
  const { data, port, startAt, realNow, installation, log } = options;
  const directory = localFolder(data);
  await make(directory);
  const messages = await openMessageLog(join(directory, "messages.jsonl"), log);
  const clock = openMovableClock({
    path: join(directory, CLOCK),
    startAt,
    notBefore: messages.conversations.newestAt(),
    realNow,
    log,
  });
  const files = storedFiles(join(directory, "files"));
  let world: World | null = null;
  const { chat, address } = localChat({
    port,
    messages,
    clock,
    files,
    installation,
    log,
    world() {
      if (world === null) throw new Error("the workspace is opened before it is populated");
      return world;
    },
  });
  return {
    chat,
    clock,
    startedAt: clock.startedAt,
    populate(given) {
      world = given;
    },
    address,
  };
}

async function make(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
    await flushDirectory(dirname(directory));
  } catch (error) {
    throw diskError("make the folder", directory, error);
  }
}
