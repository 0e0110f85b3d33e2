/** Knows what is being done, so that closing can wait for it. */
export interface UnderWay {
  /** Makes a piece of work count until it is done. */
  during<T>(work: Promise<T>): Promise<T>;
  /** Begins something that nobody waits for but closing. What it rejects with is told to `failed`. */
  afterwards(work: () => Promise<void>): void;
  /** Resolves when nothing is under way any more. */
  settled(): Promise<void>;
}

/** Starts to count. */
export function underWay(failed: (error: unknown) => void): UnderWay {
  const open = new Set<Promise<unknown>>();
  const during = async <T>(work: Promise<T>): Promise<T> => {
    open.add(work);
    try {
      return await work;
    } finally {
      open.delete(work);
    }
  };
  return {
    during,
    afterwards(work) {
      void during(work().catch(failed));
    },
    async settled() {
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
}
