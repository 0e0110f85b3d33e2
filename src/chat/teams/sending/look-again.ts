/** In milliseconds: how long until it is looked, and how long until it is looked once more at the earliest. */
const SOON = 2_000;
const EVERY = 30_000;

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
  let isOver = false;
  return {
    soon() {
      if (timer !== null || isOver) return;
      timer = setTimeout(
        () => {
          timer = null;
          next = clock() + EVERY;
          look();
        },
        Math.max(SOON, next - clock()),
      );
    },
    stop() {
      isOver = true;
      if (timer !== null) clearTimeout(timer);
    },
  };
}
