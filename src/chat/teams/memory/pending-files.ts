import { randomBytes } from "node:crypto";
import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import { z } from "zod";
import { asUserRef, type UserRef } from "../../../core/model/ids.ts";
import type { Instant } from "../../../core/model/time.ts";
import { diskError } from "../../../disk/disk-error.ts";
import { writeWholeFile } from "../../../disk/write-whole-file.ts";
import type { Document } from "../../post.ts";

const pending = z.object({
  name: z.string(),
  type: z.string(),
  /** For whom alone it is; null for whoever sees its post. */
  user: z.string().transform(asUserRef).nullable(),
  until: z.string(),
  base64: z.string(),
});

/** A file that waits to be taken, and for whom. */
export type PendingFile = { readonly document: Document; readonly user: UserRef | null };

/** Files that were promised to somebody, until they are taken or nobody wants them any more. */
export interface PendingFiles {
  /** Resolves to its id, which cannot be guessed, once the file is on the disk. Raises `disk-full` or `disk`. */
  keep(document: Document, user: UserRef | null): Promise<string>;
  /** Null if there is none, or it has waited too long. */
  find(id: string): Promise<PendingFile | null>;
  /** Takes a file back that nobody was told of. */
  drop(id: string): Promise<void>;
  /** Removes what has waited too long. */
  tidy(): Promise<void>;
}

/** In days. */
const WAITS = 30;

/** Opens the files in a directory of its own. */
export function openPendingFiles(directory: string, now: () => Instant): PendingFiles {
  const pathOf = (id: string) => join(directory, `${id}.json`);
  return {
    async keep({ name, type, bytes }, user) {
      const id = randomBytes(18).toString("base64url");
      const until = new Date(Date.parse(now()) + WAITS * 86_400_000).toISOString();
      const base64 = Buffer.from(bytes).toString("base64");
      await make(directory);
      await writeWholeFile(pathOf(id), JSON.stringify({ name, type, user, until, base64 }));
      return id;
    },
    async find(id) {
      const file = /^[\w-]+$/.test(id) ? await read(pathOf(id)) : null;
      if (file === null || file.until < now()) return null;
      const { name, type, user, base64 } = file;
      return { user, document: { name, type, bytes: Buffer.from(base64, "base64") } };
    },
    async drop(id) {
      await rm(pathOf(id), { force: true });
    },
    async tidy() {
      await make(directory);
      for (const name of await readdir(directory)) {
        const path = join(directory, name);
        const file = await read(path);
        if (file === null || file.until < now()) await rm(path, { force: true });
      }
    },
  };
}

async function read(path: string): Promise<z.infer<typeof pending> | null> {
  try {
    return pending.safeParse(JSON.parse(await readFile(path, "utf8"))).data ?? null;
  } catch {
    return null;
  }
}

async function make(directory: string): Promise<void> {
  try {
    await mkdir(directory, { recursive: true });
  } catch (error) {
    throw diskError("make the folder", directory, error);
  }
}
