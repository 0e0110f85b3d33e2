import { z } from "zod";
import { asPersonId } from "../../../core/model/ids.ts";
import type { Button, Field } from "../../post.ts";
import { LIMITS } from "./limits.ts";

const CHOICE = z.object({ id: z.string().transform(asPersonId), name: z.string() });
const VALUE = z.object({
  fields: z.array(
    z.object({
      id: z.enum(["reason", "date", "person"]),
      label: z.string(),
      choices: z.array(CHOICE).optional(),
    }),
  ),
});

/**
 * What a button remembers of the fields it asks for: the bot may have been restarted before it is pressed. People who do not
 * fit are left out, and then chosen from everybody on the workspace.
 */
export function buttonValue({ fields }: Button): string {
  const whole = JSON.stringify({ fields });
  if (whole.length <= LIMITS.buttonValue) return whole;
  return JSON.stringify({ fields: fields.map(({ id, label }) => ({ id, label: label.slice(0, 200) })) });
}

/** The fields a pressed button asks for; none for a button of another time. */
export function fieldsIn(value: string | null): readonly Field[] {
  try {
    const parsed = VALUE.safeParse(JSON.parse(value ?? "null"));
    if (!parsed.success) return [];
    return parsed.data.fields.map(({ id, label, choices }) =>
      choices === undefined ? { id, label } : { id, label, choices },
    );
  } catch {
    return [];
  }
}
