/** Something looked up once for many: while it is asked for nobody asks again, and it is remembered for a time. */
export type LookUp<T> = {
  of(key: string): Promise<T>;
  /** It is asked for anew the next time. */
  forget(key: string): void;
};

const MOST = 5000;

/** `lasts` is in milliseconds; what fails is not remembered. */
export function lookUp<T>(options: {
  readonly ask: (key: string) => Promise<T>;
  readonly lasts: number;
  readonly now: () => number;
}): LookUp<T> {
  const { ask, lasts, now } = options;
  const known = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  return {
    forget: (key) => void known.delete(key),
    of(key) {
      const found = known.get(key);
      if (found !== undefined && found.until > now()) return found.answer;
      const answer = ask(key);
      known.delete(key);
      known.set(key, { until: now() + lasts, answer });
      answer.catch(() => known.get(key)?.answer === answer && known.delete(key));
      // The oldest goes first: a Map keeps the order in which things were put into it.
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
      return answer;
    },
  };
}
