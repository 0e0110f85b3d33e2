import { z } from "zod";
import { asPersonId } from "../../../core/names/ids.ts";
import { ABOUT_LIMIT } from "../../post.ts";
import { FILE_LIMITS } from "../page/model/file-limits.ts";
import { Refusal } from "../refusal.ts";

const LONGEST_TEXT = 40_000;
const LONGEST_NAME = 1000;
const MOST_FILES = FILE_LIMITS.files;

const id = z.string().min(1).max(200);
const person = id.transform(asPersonId);
const text = z.string().max(LONGEST_TEXT, `is longer than ${LONGEST_TEXT} characters`);

export const messageBody = z.strictObject({
  channel: id,
  person,
  text,
  thread: id.nullish(),
  files: z
    .array(
      z.strictObject({
        name: z.string().max(LONGEST_NAME, `is longer than ${LONGEST_NAME} characters`),
        base64: z.string(),
      }),
    )
    .max(MOST_FILES, `has more than ${MOST_FILES} files`)
    .nullish(),
});

export const editBody = z.strictObject({ person, text });

export const deletionQuery = z.strictObject({ person });

export const commandBody = z.strictObject({ channel: id.nullish(), person, text, thread: id.nullish() });

const pressBody = z.strictObject({
  /** Absent for a button in what only this person was shown, in `channel`. */
  message: id.nullish(),
  channel: id.nullish(),
  button: id,
  about: z.string().max(ABOUT_LIMIT, `is longer than ${ABOUT_LIMIT} characters`).nullish(),
  person,
});

export const formBody = pressBody;

export const buttonBody = pressBody.extend({
  fields: z.record(z.string(), text).nullish(),
});

export const clockBody = z.strictObject({ to: id });

/** How many faults are named at once, and how much of each: a request may have as many as it has letters. */
const SHOWN = 5;
const LONGEST_FAULT = 200;

/** What a request says, if it is what it should be. Raises a `Refusal` (400) that names the first things that are wrong. */
export function readBody<T>(schema: z.ZodType<T>, body: unknown): T {
  const read = schema.safeParse(body);
  if (read.success) return read.data;
  const { issues } = read.error;
  const faults = issues.slice(0, SHOWN).map(({ path, message }) => {
    const fault = path.length === 0 ? message : `\`${path.join(".")}\`: ${message}`;
    return fault.length > LONGEST_FAULT ? `${fault.slice(0, LONGEST_FAULT)}…` : fault;
  });
  const more = issues.length > SHOWN ? `; and ${issues.length - SHOWN} more` : "";
  throw new Refusal(
    400,
    `Cannot read the request: ${faults.join("; ")}${more}.`,
    "See the JSON interface in the README.",
  );
}
