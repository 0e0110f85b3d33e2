import { z } from "zod";
import { asPersonId, asUserRef } from "../../../core/names/ids.ts";
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
  id: z.enum(["reason", "date", "person"]),
  label: z.string(),
  choices: z.exactOptional(z.array(z.object({ id: z.string().transform(asPersonId), name: z.string() }))),
});

const button = z.object({
  id: z.string(),
  label: z.string(),
  style: z.enum(["plain", "primary", "danger"]),
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
