import { z } from "zod";
import { instant, messageSchema, name } from "./message-schema.ts";

const author = z.strictObject({ user: name, name: z.string(), person: name.nullable() });

/** The files that came with a reply. */
export const files = z
  .array(
    z.strictObject({ name: z.string(), type: z.string(), size: z.number().nonnegative(), url: z.string() }),
  )
  .readonly();

/** An `Evidence`. */
export const evidenceSchema = z.strictObject({
  message: messageSchema,
  thread: messageSchema,
  item: name,
  author,
  at: instant,
  keptAt: instant,
  text: z.string(),
  files,
  link: z.string(),
  editedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
});
