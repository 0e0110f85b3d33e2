/** Told of the `Date` of an answer, and when it was asked for and came, in milliseconds by this machine's clock. */
export type Heard = (date: string | null, asked: number, answered: number) => void;

/**
 * The same `fetch`, which tells of the `Date` at the head of each answer. One that comes out of a cache, as its `Age` says, is
 * left out: it tells of another time.
 *
 * @param now the machine's clock, in milliseconds
 */
export function datedFetch(inner: typeof fetch, now: () => number, heard: Heard): typeof fetch {
  return async (url, init) => {
    const asked = now();
    const response = await inner(url, init);
    if (!response.headers.has("age")) heard(response.headers.get("date"), asked, now());
    return response;
  };
}
