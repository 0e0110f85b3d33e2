/** Remembers the newest of what was seen. */
export type FirstTime = {
  /** Whether it is seen for the first time; from now on it is not. */
  first(id: string): boolean;
};

const MOST = 2000;

/** Has seen nothing yet. */
export function firstTime(): FirstTime {
  const seen = new Set<string>();
  return {
    first(id) {
      if (seen.has(id)) return false;
      seen.add(id);
      const [oldest] = seen;
      if (seen.size > MOST && oldest !== undefined) seen.delete(oldest);
      return true;
    },
  };
}
