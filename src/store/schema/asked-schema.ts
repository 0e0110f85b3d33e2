import { z } from "zod";
import { item, name, question } from "./id-schemas.ts";
import { day, instant, localTime } from "./message-schema.ts";

/** An `Asked`. */
export const askedSchema = z.strictObject({
  item,
  question,
  round: name,
  reference: name,
  audience: z.string(),
  text: z.string(),
  options: z.array(z.string()).readonly(),
  helps: z.string(),
  asking: z.int().min(1),
});

/** For which meeting, and by when. */
export const wanted = z.strictObject({ meeting: localTime, due: day });

export const outcome = z.enum(["accepted", "more-evidence", "not-applicable"]);
export const rating = z.enum(["red", "amber", "green"]);

/** Which decision was taken back. */
export const taken = z.strictObject({
  kind: z.enum(["decided", "amended", "extended", "assigned"]),
  at: instant,
});
