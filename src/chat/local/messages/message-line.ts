import { z } from "zod";
import { ExpectedError } from "../../../core/model/errors.ts";
import { asChannelRef, asDeliveryKey, asPersonId } from "../../../core/names/ids.ts";
import { postSchema } from "./post-schema.ts";

const instant = z.iso.datetime();
const channel = z.string().transform(asChannelRef);
const messageId = z.string().regex(/^m[1-9][0-9]*$/);

const storedFile = z.strictObject({
  /** Names the folder its bytes lie in, and its address. */
  id: z.string().regex(/^m[1-9][0-9]*-[1-9][0-9]*$/),
  name: z.string(),
  type: z.string(),
  size: z.int().nonnegative(),
});

const schema = z.discriminatedUnion("kind", [
  /** A person wrote a message; `thread` is the root it answers. */
  z.strictObject({
    kind: z.literal("written"),
    id: messageId,
    channel,
    thread: messageId.nullable(),
    person: z.string().transform(asPersonId),
    name: z.string(),
    at: instant,
    text: z.string(),
    files: z.array(storedFile),
  }),
  /** The bot said something; `key` is null for an answer in a direct message, which is no delivery. */
  z.strictObject({
    kind: z.literal("said"),
    id: messageId,
    channel,
    thread: messageId.nullable(),
    at: instant,
    key: z.string().transform(asDeliveryKey).nullable(),
    /** Which installation said it; version 0.1 did not tell. */
    installation: z.exactOptional(z.string()),
    post: postSchema,
    files: z.array(storedFile),
  }),
  /** A person changed their words. */
  z.strictObject({ kind: z.literal("edited"), id: messageId, at: instant, text: z.string() }),
  /** The bot replaced its post. */
  z.strictObject({ kind: z.literal("updated"), id: messageId, at: instant, post: postSchema }),
  z.strictObject({ kind: z.literal("deleted"), id: messageId, at: instant }),
]);

/** One line of `messages.jsonl`: what happened on the workspace. */
export type MessageLine = z.infer<typeof schema>;

/** A file that came with a message, as the log names it. */
export type StoredFile = z.infer<typeof storedFile>;

/**
 * Reads a line of the message log. `number` counts from 1.
 * Raises an `ExpectedError` (`damaged`) that names the line if it is not one of ours.
 */
export function readMessageLine(text: string, path: string, number: number): MessageLine {
  const value = parsed(text);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const place = issue === undefined || issue.path.length === 0 ? "" : `, \`${issue.path.join(".")}\``;
  const because = value === undefined ? "it is not JSON" : (issue?.message ?? "it is not a message");
  throw new ExpectedError(
    "damaged",
    `Cannot read the messages of the local workspace: ${path}, line ${number}${place}: ${because}.`,
    "Put the file back from a backup, or move the folder it lies in away to start an empty workspace.",
  );
}

/** Whether a text is a whole line of ours. */
export function isMessageLine(text: string): boolean {
  return schema.safeParse(parsed(text)).success;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
