import { coalesce } from "../async/coalesce.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { Log } from "../log/log-events.ts";

/** A piece of work that is done again and again. */
export type Beat = "wake" | "sweep";

/** The work of each beat, and whether it goes well. */
export type BeatRunner = {
  /** The first work after a start, for which beats wait; rejects with what went wrong, and then no beat is carried. */
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  /** Resolves, once it is done, to whether it was carried: not if the bot never began, or is stopping. */
  readonly wake: () => Promise<boolean>;
  readonly sweep: () => Promise<boolean>;
  /** Lets no beat start any more, one that waits among them; resolves once those under way have ended. */
  readonly stop: () => Promise<void>;
  /** Whether the bot has begun, and the last wake and the last sweep did what they should. */
  readonly isWell: () => boolean;
};

/**
 * Carries the beats. No wake overlaps another, and no sweep: one that comes while one is under way waits, and those that
 * come while one waits are one with it. A wake does not wait for a sweep, which may take longer than several wakes are
 * apart. What is expected to go wrong now and then, such as a full disk, is logged, shown by the health check until a
 * beat of the same kind goes well, and tried again at the next; anything else is a bug, and `failed` is told.
 */
export function beatRunner(given: {
  wake: () => Promise<void>;
  sweep: () => Promise<void>;
  log: Log;
  failed: (error: unknown) => void;
}): BeatRunner {
  const well = { begin: false, wake: true, sweep: true };
  let ready: Promise<boolean> = Promise.resolve(true);
  let stopping = false;
  const beat = (kind: Beat) =>
    coalesce(async () => {
      if (!(await ready) || stopping) return false;
      try {
        await given[kind]();
        well[kind] = true;
      } catch (error) {
        well[kind] = false;
        report(kind, error);
      }
      return true;
    });
  const report = (kind: Beat, error: unknown) => {
    if (!(error instanceof ExpectedError)) return given.failed(error);
    given.log("beat-failed", { beat: kind, code: error.code, message: error.message, fix: error.fix });
  };
  const wake = beat("wake");
  const sweep = beat("sweep");
  return {
    begin: async (work) => {
      const begun = work();
      ready = begun.then(
        () => true,
        () => false,
      );
      await begun;
      well.begin = true;
    },
    wake,
    sweep,
    stop: async () => {
      stopping = true;
      // Each comes after the one under way, and does nothing.
      await Promise.all([wake(), sweep()]);
    },
    isWell: () => well.begin && well.wake && well.sweep,
  };
}
