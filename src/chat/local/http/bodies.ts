import { z } from "zod";
import { asPersonId } from "../../../core/model/ids.ts";
import { Refusal } from "../refusal.ts";

const LONGEST_TEXT = 40_000;

const id = z.string().min(1).max(200);
const person = id.transform(asPersonId);
const text = z.string().max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters`);

export const messageBody = z.strictObject({
  channel: id,
  person,
  text,
  thread: id.nullish(),
  files: z
    .array(z.strictObject({ name: z.string().max(1000), base64: z.string() }))
    .max(20)
    .nullish(),
});

export const editBody = z.strictObject({ person, text });

export const deletionQuery = z.strictObject({ person });

export const commandBody = z.strictObject({ channel: id.nullish(), person, text, thread: id.nullish() });

export const buttonBody = z.strictObject({
  message: id,
  button: id,
  person,
  fields: z.record(z.string(), text).nullish(),
});

export const clockBody = z.strictObject({ to: z.string() });

/** What a request says, if it is what it should be. Raises a `Refusal` (400) that names everything that is wrong. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) =>
    path.length === 0 ? message : `\`${path.join(".")}\`: ${message}`,
  );
  throw new Refusal(
    400,
    `Cannot read the request: ${faults.join("; ")}.`,
    "See the JSON interface in the README.",
  );
}
