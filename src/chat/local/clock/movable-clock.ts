import type { Instant } from "../../../core/names/time.ts";
import type { Log } from "../../../log/log-events.ts";
import { readClockFile, writeClockFile } from "./clock-file.ts";

/** A clock that runs with the machine's, some way ahead of it, and can be set forward. */
export type MovableClock = {
  /** Bot time of the very first start. */
  readonly startedAt: Instant;
  /** Never earlier than any time it gave before, in this run or an earlier one. */
  now(): Instant;
  /** Later than any time it gave before: tells two versions of one message apart, however quickly they follow. */
  tick(): Instant;
  /** Sets the clock forward and stops it there. On disk when it returns; raises an `ExpectedError` (`disk`) if it cannot be. */
  holdAt(at: Instant): void;
  /** Lets it run again from where it stands. */
  run(): void;
  /** Notes where it stands; nothing is written after that. */
  close(): void;
};

/**
 * How far ahead of the time given out the disk is told, in milliseconds. One short write each so often instead of one
 * each time somebody asks; the price is that after a crash the clock may stand still for as long.
 */
const AHEAD = 5_000;

/**
 * Opens the clock kept in a file. On the first start it begins at `startAt`, else at the machine's time; later it has
 * run on in between, and only a later `startAt` counts. It is never before `notBefore`. If the machine's clock was set
 * back, it goes on from where it was.
 */
export function openMovableClock(options: {
  readonly path: string;
  readonly startAt: Instant | null;
  readonly notBefore: Instant | null;
  /** The machine's time in milliseconds. */
  readonly realNow: () => number;
  readonly log: Log;
}): MovableClock {
  const { path, realNow, log } = options;
  const stored = readClockFile(path);
  let offset = stored?.offset ?? 0;
  let told = stored === null ? Number.NEGATIVE_INFINITY : Date.parse(stored.reached);
  let latest = told;
  let held = false;
  let closed = false;

  if (options.notBefore !== null) latest = Math.max(latest, Date.parse(options.notBefore));
  if (options.startAt !== null && (stored === null || Date.parse(options.startAt) > read())) {
    latest = Math.max(latest, Date.parse(options.startAt));
    offset = latest - Math.trunc(realNow());
  }
  latest = read();
  const startedAt = stored?.startedAt ?? instant(latest);
  tell(latest);

  /** Where the clock stands, in milliseconds. */
  function read(): number {
    const machine = Math.trunc(realNow());
    if (held) return latest;
    if (machine + offset < latest - AHEAD) offset = latest - machine;
    return Math.max(latest, machine + offset);
  }

  function tell(reached: number): void {
    writeClockFile(path, { startedAt, offset, reached: instant(reached) });
    told = reached;
  }

  /** A clock that cannot be written still tells the time: whatever that time is for will find the disk full by itself. */
  function tellIfItCan(reached: number): void {
    if (closed) return;
    try {
      tell(reached);
    } catch (cause) {
      told = reached;
      log("local-clock-not-stored", { path, cause: String(cause) });
    }
  }

  function give(time: number): Instant {
    latest = time;
    if (latest > told) tellIfItCan(latest + AHEAD);
    return instant(latest);
  }

  return {
    startedAt,
    now: () => give(read()),
    tick: () => give(Math.max(read(), latest + 1)),
    holdAt(at) {
      const before = { latest: read(), offset };
      latest = Math.max(before.latest, Date.parse(at));
      offset = latest - Math.trunc(realNow());
      try {
        tell(latest);
      } catch (cause) {
        ({ latest, offset } = before);
        throw cause;
      }
      held = true;
    },
    run() {
      if (!held) return;
      held = false;
      offset = latest - Math.trunc(realNow());
    },
    close() {
      tellIfItCan(read());
      closed = true;
    },
  };
}

function instant(milliseconds: number): Instant {
  return new Date(milliseconds).toISOString();
}
