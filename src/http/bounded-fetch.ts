import { readBounded } from "./read-bounded.ts";

/**
 * A `fetch` that resolves once the whole answer is there, and rejects if it is larger than `limit` bytes, breaks off, or
 * is not there in the time of the `signal`. Who reads it later then has nothing to wait for, and nothing can go wrong.
 */
export function boundedFetch(limit: number): typeof fetch {
  return async (url, init) => {
    const response = await fetch(url, init);
    const { status, statusText, headers, body } = response;
    const bytes = body === null ? null : await readBounded(body, limit);
    if (body !== null && bytes === null) throw new Error(`the answer is larger than ${limit} bytes`);
    return new Response(bytes, { status, statusText, headers });
  };
}
