/** Work that goes on until it is told to end. */
export type HeldWork = {
  readonly work: () => Promise<void>;
  /** How often it was begun. */
  readonly begun: () => number;
  /** Ends the one under way: well, or with an error. */
  end(error?: Error): void;
};

export function heldWork(): HeldWork {
  let begun = 0;
  let settle: (error?: Error) => void = () => undefined;
  return {
    work: () => {
      begun += 1;
      return new Promise((resolve, reject) => {
        settle = (error) => (error === undefined ? resolve() : reject(error));
      });
    },
    begun: () => begun,
    end: (error) => settle(error),
  };
}
