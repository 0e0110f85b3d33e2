import { ExpectedError } from "../core/model/errors.ts";

/** The work of each beat, and whether it goes well. */
export type BeatRunner = {
  /** The first work after a start; rejects with what went wrong. */
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  readonly wake: () => Promise<void>;
  readonly sweep: () => Promise<void>;
  /** Whether the bot has begun, and the last beat did what it should. */
  readonly isWell: () => boolean;
};

/**
 * Carries the beats. What is expected to go wrong now and then, such as a full disk, is logged, shown by the health
 * check and tried again at the next beat; anything else is a bug, and `failed` is told.
 */
export function beatRunner(given: {
  wake: () => Promise<void>;
  sweep: () => Promise<void>;
  log: (event: string, facts: Record<string, unknown>) => void;
  failed: (error: unknown) => void;
}): BeatRunner {
  let well = false;
  const beat = (work: () => Promise<void>) => async () => {
    try {
      await work();
      well = true;
    } catch (error) {
      well = false;
      if (!(error instanceof ExpectedError)) return given.failed(error);
      given.log("beat failed", { code: error.code, message: error.message, fix: error.fix });
    }
  };
  return {
    begin: async (work) => {
      await work();
      well = true;
    },
    wake: beat(given.wake),
    sweep: beat(given.sweep),
    isWell: () => well,
  };
}
