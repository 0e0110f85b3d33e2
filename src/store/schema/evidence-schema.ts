import { z } from "zod";
import { item, person, user } from "./id-schemas.ts";
import { day, instant, messageSchema } from "./message-schema.ts";

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

/** A `Recorded`. */
export const recorded = z.strictObject({ by: person, name: z.string(), letter: day.nullable() });

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
  beside: z.exactOptional(z.enum(["alone", "channel", "dialog", "record"])),
  editedAt: instant.nullable(),
  withdrawnAt: instant.nullable(),
  withdrawnHow: withdrawnHow.optional(),
  via: via.optional(),
  recorded: recorded.optional(),
});
