import type { FileHandle } from "node:fs/promises";
import { stat } from "node:fs/promises";
import { ExpectedError } from "../core/model/errors.ts";
import { diskError } from "./disk-error.ts";

/** Writes to the end of one file and says when it is safe. */
export interface FlushedWriter {
  /** Resolves when the text, and all that was written before it, is on the disk. No text at all is a way to wait. */
  write(text: string): Promise<void>;
  /** How many bytes of the file are safe. */
  flushed(): number;
  /** Waits for what is under way and closes the file. */
  close(): Promise<void>;
}

type Waiting = { readonly text: string; readonly resolve: () => void; readonly reject: (why: Error) => void };

/**
 * Group commit: whatever is written while a flush is under way shares the next one. When a flush fails, the file is
 * taken back to where it was safe, and everything not yet safe is refused, since what came later may rest on what is
 * lost. If the file cannot be taken back, or if it is not the file that it was (replaced, or written to by somebody
 * else), nothing is written to it any more.
 *
 * @param length how long the file is now; all of it counts as flushed
 * @param onLost called at once when something is refused, before anybody can write again and before promises reject
 */
export function flushedWriter(
  path: string,
  handle: FileHandle,
  length: number,
  onLost: (why: ExpectedError) => void,
): FlushedWriter {
  let flushed = length;
  let queue: Waiting[] = [];
  let working = false;
  let stopped: ExpectedError | null = null;

  async function work(): Promise<void> {
    working = true;
    while (queue.length > 0) {
      const batch = queue;
      queue = [];
      const failure = await flush(batch.map(({ text }) => text).join(""));
      if (failure === null) for (const { resolve } of batch) resolve();
      else refuse([...batch, ...queue.splice(0)], failure);
    }
    working = false;
  }

  function refuse(lost: readonly Waiting[], why: ExpectedError): void {
    onLost(why);
    for (const { reject } of lost) reject(why);
  }

  async function flush(text: string): Promise<ExpectedError | null> {
    if (text === "") return null;
    try {
      const strange = await whatIsStrange(path, handle, flushed);
      if (strange !== null) {
        stopped = strange;
        return strange;
      }
      const bytes = Buffer.from(text);
      await writeAll(handle, bytes, flushed);
      await handle.datasync();
      flushed += bytes.length;
      return null;
    } catch (error) {
      return await takeBack(error);
    }
  }

  async function takeBack(error: unknown): Promise<ExpectedError> {
    try {
      await handle.truncate(flushed);
      // Until the shorter length is on the disk, a power cut could bring refused lines back.
      await handle.sync();
      return diskError("write to", path, error);
    } catch (again) {
      const why = diskError("take back what was half written to", path, again);
      stopped = new ExpectedError(why.code, why.message, "See to the disk, then start again.", {
        cause: error,
      });
      return stopped;
    }
  }

  function write(text: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const waiting = { text, resolve, reject };
      if (stopped !== null) return refuse([waiting], stopped);
      queue.push(waiting);
      if (!working) void work();
    });
  }

  let closing: Promise<void> | null = null;
  async function close(): Promise<void> {
    const last = write("").catch(() => undefined);
    stopped ??= new ExpectedError("closed", `Cannot write to ${path}: it is closed.`, "Start again.");
    await last;
    await handle.close();
  }

  return {
    write,
    flushed: () => flushed,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

/** Says if the path is not, or not only, what this writer wrote: writing on would overwrite, or go nowhere. */
async function whatIsStrange(
  path: string,
  handle: FileHandle,
  length: number,
): Promise<ExpectedError | null> {
  const [there, ours] = await Promise.all([stat(path), handle.stat()]);
  const strange = (what: string, fix: string) =>
    new ExpectedError("disk", `Cannot write to ${path}: ${what}.`, fix);
  if (there.ino !== ours.ino || there.dev !== ours.dev)
    return strange("another file was put in its place", "Stop, put the right file there, and start again.");
  if (there.size !== length)
    return strange(
      `it has ${there.size} bytes and should have ${length}: somebody else changed it`,
      "Stop whatever else writes there, and start again.",
    );
  return null;
}

async function writeAll(handle: FileHandle, bytes: Buffer, position: number): Promise<void> {
  let done = 0;
  while (done < bytes.length) {
    const { bytesWritten } = await handle.write(bytes, done, bytes.length - done, position + done);
    done += bytesWritten;
  }
}
