import type { IncomingMessage } from "node:http";

/** In bytes: Teams sends less than half of it. */
const LIMIT = 256 * 1024;

/** The body of a request, or why there is none. */
export type Body =
  | { readonly kind: "json"; readonly json: unknown }
  | { readonly kind: "too large" }
  | { readonly kind: "no json" }
  | { readonly kind: "broken off" };

/** Reads the body of a request as JSON, and no more of it than is taken. */
export async function readJson(request: IncomingMessage): Promise<Body> {
  if (Number(request.headers["content-length"] ?? 0) > LIMIT) return { kind: "too large" };
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request) {
      const bytes = Buffer.from(chunk);
      size += bytes.length;
      if (size > LIMIT) return { kind: "too large" };
      chunks.push(bytes);
    }
  } catch {
    return { kind: "broken off" };
  }
  try {
    return { kind: "json", json: JSON.parse(Buffer.concat(chunks).toString("utf8")) };
  } catch {
    return { kind: "no json" };
  }
}
