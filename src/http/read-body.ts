import type { IncomingMessage } from "node:http";
import { readBounded } from "./read-bounded.ts";

/** The body of a request, or why there is none. */
export type Body =
  | { readonly kind: "whole"; readonly bytes: Buffer }
  | { readonly kind: "too large" }
  /** Whoever sent it hung up, or was hung up on because they took too long. */
  | { readonly kind: "broken off" };

/**
 * Reads the body of a request, and no more of it than `limit` bytes. How long that may take is the server's to say: see
 * `Times`. Where it is too large the connection still stands, to be answered and then closed.
 */
export async function readBody(request: IncomingMessage, limit: number): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > limit) return { kind: "too large" };
  try {
    const bytes = await readBounded(request, limit);
    return bytes === null ? { kind: "too large" } : { kind: "whole", bytes };
  } catch {
    return { kind: "broken off" };
  }
}
