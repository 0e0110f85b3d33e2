import { coalesce } from "../async/coalesce.ts";
import { ExpectedError } from "../core/model/errors.ts";
import type { Log } from "../log/log-events.ts";

/** A piece of work that is done again and again. */
export type Beat = "wake" | "sweep";

/** How a beat goes: what was wrong with the last one, and for how many milliseconds one has been under way, if one is. */
export type BeatState = {
  readonly fault: { readonly because: string; readonly fix: string } | null;
  readonly underWay: number | null;
};

/** Whether the bot has begun, and how each beat goes. */
export type BeatStates = { readonly beginning: "under way" | "done" | "failed" } & {
  readonly [kind in Beat]: BeatState;
};

/** The work of each beat, and how it goes. */
export type BeatRunner = {
  /** The first work after a start, for which beats wait; rejects with what went wrong, and then no beat is carried. */
  readonly begin: (work: () => Promise<void>) => Promise<void>;
  /** Resolves, once it is done, to whether it was carried: not if the bot never began, or is stopping. */
  readonly wake: () => Promise<boolean>;
  readonly sweep: () => Promise<boolean>;
  /** Lets no beat start any more, one that waits among them; resolves once those under way have ended. */
  readonly stop: () => Promise<void>;
  /** How it goes at this moment, for the health check. */
  readonly states: () => BeatStates;
};

/**
 * Carries the beats. No wake overlaps another, and no sweep: one that comes while one is under way waits, and those that
 * come while one waits are one with it. A wake does not wait for a sweep, which may take longer than several wakes are
 * apart. What is expected to go wrong now and then, such as a full disk, is logged, shown by the health check until a
 * beat of the same kind goes well, and tried again at the next; anything else is a bug, and `failed` is told. `clock` tells
 * milliseconds, and only goes forward.
 */
export function beatRunner(given: {
  wake: () => Promise<void>;
  sweep: () => Promise<void>;
  log: Log;
  failed: (error: unknown) => void;
  clock?: () => number;
}): BeatRunner {
  const clock = given.clock ?? (() => performance.now());
  let beginning: BeatStates["beginning"] = "under way";
  const faults: Record<Beat, BeatState["fault"]> = { wake: null, sweep: null };
  const since: Record<Beat, number | null> = { wake: null, sweep: null };
  let ready: Promise<boolean> = Promise.resolve(true);
  let stopping = false;
  const beat = (kind: Beat) =>
    coalesce(async () => {
      if (!(await ready) || stopping) return false;
      since[kind] = clock();
      try {
        await given[kind]();
        faults[kind] = null;
      } catch (error) {
        faults[kind] = error instanceof ExpectedError ? { because: error.message, fix: error.fix } : BUG;
        report(kind, error);
      }
      since[kind] = null;
      return true;
    });
  const report = (kind: Beat, error: unknown) => {
    if (!(error instanceof ExpectedError)) return given.failed(error);
    given.log("beat-failed", { beat: kind, code: error.code, message: error.message, fix: error.fix });
  };
  const stateOf = (kind: Beat): BeatState => {
    const from = since[kind];
    return { fault: faults[kind], underWay: from === null ? null : clock() - from };
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
      beginning = (await ready) ? "done" : "failed";
      await begun;
    },
    wake,
    sweep,
    stop: async () => {
      stopping = true;
      // Each comes after the one under way, and does nothing.
      await Promise.all([wake(), sweep()]);
    },
    states: () => ({ beginning, wake: stateOf("wake"), sweep: stateOf("sweep") }),
  };
}

/** What the health check says of a bug, whose words are for the log alone. */
const BUG = {
  because: "there is a fault in the bot",
  fix: "Look at the log, and report it to whoever looks after the bot.",
};
