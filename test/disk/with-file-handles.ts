import { type FileHandle, open } from "node:fs/promises";

type Method = "datasync" | "sync" | "truncate";

/**
 * Runs with a method of Node's own file handles replaced: everything that reaches a disk passes there, whoever asks
 * for it. `instead` gets the real method to go on with.
 */
export async function withFileHandles<R>(
  method: Method,
  instead: (real: () => Promise<void>) => Promise<void>,
  run: () => Promise<R>,
): Promise<R> {
  const handle = await open(import.meta.filename, "r");
  const prototype: FileHandle = Object.getPrototypeOf(handle);
  await handle.close();
  const real: (...given: number[]) => Promise<void> = prototype[method];
  prototype[method] = function replaced(this: FileHandle, ...given: number[]) {
    return instead(() => real.apply(this, given));
  };
  try {
    return await run();
  } finally {
    prototype[method] = real;
  }
}

/** How many times a file's data was flushed while this ran. */
export async function countFlushes(run: () => Promise<unknown>): Promise<number> {
  let count = 0;
  const counted = (real: () => Promise<void>) => {
    count += 1;
    return real();
  };
  await withFileHandles("datasync", counted, run);
  return count;
}

/** An error as the file system raises it. */
export function diskFault(code: string): Error {
  return Object.assign(new Error(`${code}: raised by a test`), { code, syscall: "write" });
}
