/** In milliseconds: when it is looked, and how often at most. What is still in doubt then waits for the house's own beat. */
const SOON = 2_000;
const EVERY = 60_000;

/** Looks before the next beat what became of a message in doubt: whoever replies to it meanwhile should be heard. */
export interface LookAgain {
  soon(): void;
  /** Nobody looks any more. */
  stop(): void;
}

/** `clock` is in milliseconds and only goes forward. */
export function lookAgain(look: () => void, clock: () => number): LookAgain {
  let timer: NodeJS.Timeout | null = null;
  let next = clock();
  return {
    soon() {
      if (clock() < next) return;
      next = clock() + EVERY;
      timer = setTimeout(look, SOON);
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      next = Number.POSITIVE_INFINITY;
    },
  };
}
