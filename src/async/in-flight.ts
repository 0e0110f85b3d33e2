/** What an adapter is dealing with, so that closing can wait for it. */
export type InFlight = {
  /** Whether nothing new is to be begun any more. */
  isClosing(): boolean;
  /** Counts work until it is done, and hands on what comes of it. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Begins something that nobody waits for but closing. */
  afterwards(work: () => Promise<void>): void;
  /** Resolves when nothing is under way, what began meanwhile among it. */
  settled(): Promise<void>;
  /** The same for good: closing has begun. */
  finish(): Promise<void>;
};

/** Starts to count. `failed` is told what goes wrong afterwards. */
export function inFlight(failed: (error: unknown) => void): InFlight {
  const open = new Set<Promise<unknown>>();
  let closing = false;
  const during = async <T>(work: () => Promise<T>): Promise<T> => {
    const begun = work();
    open.add(begun);
    try {
      return await begun;
    } finally {
      open.delete(begun);
    }
  };
  const settled = async () => {
    while (open.size > 0) await Promise.allSettled(open);
  };
  return {
    isClosing: () => closing,
    during,
    afterwards: (work) => void during(work).catch(failed),
    settled,
    finish() {
      closing = true;
      return settled();
    },
  };
}
