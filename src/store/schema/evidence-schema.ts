import { z } from "zod";
import { item, person, user } from "./id-schemas.ts";
import { instant, messageSchema } from "./message-schema.ts";

const author = z.strictObject({ user, name: z.string(), person: person.nullable() });

/** The files that came with a reply. */
export const files = z
  .array(
    z.strictObject({ name: z.string(), type: z.string(), size: z.number().nonnegative(), url: z.string() }),
  )
  .readonly();

/** A `WithdrawnHow`. */
export const withdrawnHow = z.enum(["blocked", "left-out"]);

/** What posted a reply for somebody. */
export const via = z.strictObject({ kind: z.literal("workflow"), name: z.string() });

/** A `KeptEvidence`. */
export const evidenceSchema = z.strictObject({
  message: messageSchema,
  thread: messageSchema,
  item,
  author,
  at: instant,
  text: z.string(),
  files,
  link: z.string(),
  editedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnHow: withdrawnHow.optional(),
  via: via.optional(),
});
