/** How many deliveries are remembered. */
const REMEMBERED = 5_000;

/**
 * Does a thing once, however often it is asked for, and gives everybody the same answer; also while it is being done.
 * What failed is forgotten, and done again when it is asked for again.
 */
export function once<T>(): (key: string, act: () => Promise<T>) => Promise<T> {
  const done = new Map<string, Promise<T>>();
  return (key, act) => {
    const before = done.get(key);
    if (before !== undefined) return before;
    const doing = act();
    done.set(key, doing);
    doing.catch(() => done.delete(key));
    const [oldest] = done.keys();
    if (done.size > REMEMBERED && oldest !== undefined) done.delete(oldest);
    return doing;
  };
}
