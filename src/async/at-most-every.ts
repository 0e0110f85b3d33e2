/**
 * Says whether it is time for something again: yes the first time, and then as soon as so many milliseconds have passed since the
 * last yes.
 *
 * @param clock in milliseconds, only going forward
 */
export function atMostEvery(milliseconds: number, clock: () => number): () => boolean {
  let next = Number.NEGATIVE_INFINITY;
  return () => {
    const now = clock();
    if (now < next) return false;
    next = now + milliseconds;
    return true;
  };
}
