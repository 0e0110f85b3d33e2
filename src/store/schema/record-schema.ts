import { z } from "zod";

/** A SHA-256 in hex. */
export const sha256 = z.string().regex(/^[0-9a-f]{64}$/, "Invalid hash: expected 64 hex digits");

/** The journal of an earlier form that a journal goes on from: how many lines it had, and the hash that ended it. */
export const earlier = z.strictObject({
  form: z.literal(1),
  events: z.int().min(0),
  head: z.string().regex(/^[0-9a-f]{16}$/, "Invalid hash: expected 16 hex digits"),
});
