import { randomBytes } from "node:crypto";
import { z } from "zod";
import { laterBy } from "../../../core/calendar/calendar.ts";
import { asUserRef, type UserRef } from "../../../core/names/ids.ts";
import type { Instant } from "../../../core/names/time.ts";
import type { KeptEntries } from "../../keep.ts";
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
  /** Resolves to its id, which cannot be guessed, once the file is safe. Raises `disk-full` or `disk`. */
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

/** The files that were promised, among the entries that are kept for them. */
export function openPendingFiles(entries: KeptEntries, now: () => Instant): PendingFiles {
  const read = async (id: string) => pendingIn(await entries.read(id));
  return {
    async keep({ name, type, bytes }, user) {
      const id = randomBytes(18).toString("base64url");
      const until = laterBy(now(), WAITS * 86_400_000);
      const base64 = Buffer.from(bytes).toString("base64");
      await entries.write(id, JSON.stringify({ name, type, user, until, base64 }));
      return id;
    },
    async find(id) {
      const file = await read(id);
      if (file === null || file.until < now()) return null;
      const { name, type, user, base64 } = file;
      return { user, document: { name, type, bytes: Buffer.from(base64, "base64") } };
    },
    drop: (id) => entries.remove(id),
    async tidy() {
      for (const id of await entries.ids()) {
        const file = await read(id);
        if (file === null || file.until < now()) await entries.remove(id);
      }
    },
  };
}

/** Null if it is not there, or cannot be read. */
function pendingIn(text: string | null): z.infer<typeof pending> | null {
  if (text === null) return null;
  try {
    return pending.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
