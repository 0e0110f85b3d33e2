/** Knows what the adapter is dealing with, so that closing can wait for it. */
export type UnderWay = {
  readonly isClosing: () => boolean;
  /** Counts work until it is done, and hands on what comes of it. */
  during<T>(work: () => Promise<T>): Promise<T>;
  /** Goes on after Slack has had its answer; what goes wrong is told to `failed`. */
  afterwards(work: () => Promise<void>): void;
  /** Lets nothing more in; resolves when everything that was let in is done. */
  finish(): Promise<void>;
};

/** Starts to count. */
export function underWay(failed: (error: unknown) => void): UnderWay {
  const open = new Set<Promise<unknown>>();
  let closing = false;
  const count = <T>(work: Promise<T>): Promise<T> => {
    open.add(work);
    return work.finally(() => open.delete(work));
  };
  return {
    isClosing: () => closing,
    during: (work) => count(work()),
    afterwards: (work) => void count(work()).catch(failed),
    async finish() {
      closing = true;
      while (open.size > 0) await Promise.allSettled(open);
    },
  };
}
