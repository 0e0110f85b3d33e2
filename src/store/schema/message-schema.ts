import { z } from "zod";
import { channel, name } from "./id-schemas.ts";

/** The three ways of `core/names/time.ts`. Instants have just this form, since they are compared as text. */
export const instant = z.iso.datetime({ precision: 3 });
export const day = z.iso.date();
export const localTime = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d$/, "Invalid local time: expected YYYY-MM-DDTHH:MM");

/** A `MessageRef`. */
export const messageSchema = z.strictObject({ channel, workspace: name, id: name });
