import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { serial } from "../../async/serial.ts";
import {
  isEntryId,
  type Keep,
  type KeptDocument,
  type KeptEntries,
  type LineReader,
} from "../../chat/keep.ts";
import { ExpectedError } from "../../core/model/errors.ts";
import { type AppendLog, openAppendLog } from "../../disk/append-log.ts";
import { diskError } from "../../disk/disk-error.ts";
import { flushDirectory } from "../../disk/flush-directory.ts";
import { hasCode } from "../../disk/has-code.ts";
import { removeDraftsIn, writeWholeFile } from "../../disk/write-whole-file.ts";

/** What a chat keeps, in a folder on disk, and the way to let go of it: whatever is under way is finished first. */
export type DiskKeep = { readonly keep: Keep; close(): Promise<void> };

/** Does something to a file once its folder is there, after all that was to be done before. */
type Writing = <R>(path: string, act: () => Promise<R>) => Promise<R>;

/**
 * What a chat keeps, in its folder: a document is `<name>.json`, a list of lines `<name>.jsonl`, an entry `<name>/<id>.json`.
 * Reading makes nothing and needs no lock; only who holds the data directory writes.
 */
export function diskKeep(folder: string): DiskKeep {
  const inOrder = serial();
  const ready = new Set<string>();
  const logs: AppendLog[] = [];
  let closed = false;
  const writing: Writing = async (path, act) => {
    if (closed)
      throw new ExpectedError(
        "closed",
        `Cannot write to ${path}: it is not open for writing.`,
        "Start again.",
      );
    return await inOrder(async () => {
      const directory = dirname(path);
      if (!ready.has(directory)) await makeReady(directory);
      ready.add(directory);
      return await act();
    });
  };
  return {
    keep: {
      document: (name) => documentIn(join(folder, `${name}.json`), writing),
      async lines(name, reader) {
        const path = join(folder, `${name}.jsonl`);
        const log = await writing(path, () => openLines(path, reader));
        logs.push(log);
        return { append: (line) => log.append([line]), close: log.close };
      },
      entries: (name) => entriesIn(join(folder, name), writing),
    },
    async close() {
      closed = true;
      await inOrder(async () => undefined);
      await Promise.all(logs.map((log) => log.close()));
    },
  };
}

/** Makes a folder, and clears away what a killed process left half written in it. */
async function makeReady(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true, mode: 0o700 });
    await flushDirectory(dirname(directory));
    await removeDraftsIn(directory);
  } catch (error) {
    throw diskError("make the folder", directory, error);
  }
}

function documentIn(path: string, writing: Writing): KeptDocument {
  return {
    where: path,
    read: () => readText(path),
    replace: (text) => writing(path, () => writeWholeFile(path, text)),
  };
}

async function openLines(path: string, { read, isWhole }: LineReader): Promise<AppendLog> {
  const { log } = await openAppendLog(path, {
    isWhole: ({ text }) => isWhole(text),
    read({ text, number }) {
      read(text, `${path}, line ${number}`);
      return true;
    },
  });
  return log;
}

const ENDING = ".json";

function entriesIn(directory: string, writing: Writing): KeptEntries {
  const pathOf = (id: string) => join(directory, `${id}${ENDING}`);
  return {
    async ids() {
      const names = await namesIn(directory);
      return names
        .filter((name) => name.endsWith(ENDING))
        .map((name) => name.slice(0, -ENDING.length))
        .filter(isEntryId);
    },
    read: async (id) => (isEntryId(id) ? await readText(pathOf(id)) : null),
    async write(id, text) {
      if (!isEntryId(id)) throw new Error(`no id of an entry: ${JSON.stringify(id)}`);
      await writing(pathOf(id), () => writeWholeFile(pathOf(id), text));
    },
    async remove(id) {
      const path = pathOf(id);
      if (isEntryId(id)) await writing(path, () => removeFile(path));
    },
  };
}

async function removeFile(path: string): Promise<void> {
  try {
    await rm(path, { force: true });
    await flushDirectory(dirname(path));
  } catch (error) {
    throw diskError("remove", path, error);
  }
}

async function readText(path: string): Promise<string | null> {
  try {
    return await readFile(path, "utf8");
  } catch (error) {
    if (hasCode(error, "ENOENT")) return null;
    throw diskError("read", path, error);
  }
}

async function namesIn(directory: string): Promise<readonly string[]> {
  try {
    return await readdir(directory);
  } catch (error) {
    if (hasCode(error, "ENOENT")) return [];
    throw diskError("read", directory, error);
  }
}
