import { z } from "zod";
import { asUserRef } from "../../../core/names/ids.ts";
import type { Post } from "../../post.ts";

const inline = z.union([
  z.string(),
  z.object({ strong: z.string() }),
  z.object({ link: z.string(), text: z.string() }),
  z.object({ mention: z.string().transform(asUserRef), name: z.string() }),
  z.object({ when: z.string(), text: z.string() }),
]);

const line = z.array(inline);

const field = z.object({
  id: z.enum(["reason", "date", "person", "choice", "answer"]),
  label: z.string(),
  choices: z.exactOptional(z.array(z.object({ id: z.string(), name: z.string() }))),
  optional: z.exactOptional(z.literal(true)),
});

const button = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(["plain", "primary", "danger"]),
  // Version 0.1 knew neither.
  about: z.exactOptional(z.string().nullable()),
  opens: z.exactOptional(z.enum(["fields", "form"])),
  fields: z.array(field),
});

const segment = z.object({
  label: z.string(),
  count: z.number(),
  tone: z.enum(["good", "part", "bad", "none"]),
});

const part = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("heading"), text: z.string() }),
  z.object({ kind: z.literal("line"), line }),
  z.object({ kind: z.literal("question"), text: z.string() }),
  z.object({ kind: z.literal("list"), lines: z.array(line) }),
  z.object({ kind: z.literal("quote"), text: z.string() }),
  z.object({ kind: z.literal("bar"), segments: z.array(segment), text: z.string() }),
  z.object({ kind: z.literal("note"), line }),
  z.object({ kind: z.literal("buttons"), buttons: z.array(button) }),
]);

/** A `Post` as it comes back from the disk. */
export const postSchema: z.ZodType<Post> = z.object({ summary: z.string(), parts: z.array(part) });
