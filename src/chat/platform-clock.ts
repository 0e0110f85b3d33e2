import type { Reason } from "../core/model/reason.ts";
import { reasonLine } from "../core/model/reason-line.ts";
import type { Platform } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Log } from "../log/log-events.ts";
import type { Condition, Trouble } from "./chat.ts";

/** What is known of a platform's clock, from the `Date` that stands at the head of its answers. */
export interface PlatformClock {
  /** Takes in the `Date` of an answer to what was `asked` and `answered` then, in milliseconds by this machine's clock. */
  heard(date: string | null, asked: number, answered: number): void;
  /** The moment it is there now, as far as known. */
  now(): Instant;
  /**
   * From when on to look there for what may stand since then by the bot's clock, in milliseconds: earlier by as much as this
   * machine is ahead, and by a day more, since it may have been ahead when the bot said so and be right by now. What is to come stays what it is.
   */
  lookFrom(since: Instant): number;
  /**
   * Asks until it is sure how far apart the clocks are, three times at most, and the first time not at all if that is known
   * already. From then on people are told when they are too far apart. `ask` never rejects; what it hears goes to
   * `heard`, and where it hears nothing it is not asked again.
   */
  measure(ask: () => Promise<unknown>): Promise<void>;
  /** What the connection suffers from: a clock that is off, or nothing. */
  condition(): Condition;
}

const SECOND = 1000;
const MINUTE = 60 * SECOND;
/** In milliseconds: from which difference on people are told, and up to which it is right again. */
const OFF = 2 * MINUTE;
const RIGHT = MINUTE;
/** How many answers are remembered: of three, one may be odd. */
const REMEMBERED = 3;
/** In milliseconds: an answer that was longer on its way tells too little. */
const SLOW = 30 * SECOND;
/** In milliseconds. */
const DAY = 24 * 60 * MINUTE;
/** In milliseconds: how well two answers agree that tell the same, and clocks that are right. A `Date` counts whole seconds. */
const SAME = 15 * SECOND;

/**
 * Follows how far the clock of this machine is ahead of a platform's. Once it is off by more than two minutes that is an error
 * in the log, and told as a trouble, once until it was right again; the day in its id is the platform's.
 *
 * @param options.now the machine's clock, in milliseconds
 */
export function platformClock(options: {
  readonly platform: Platform;
  readonly now: () => number;
  readonly log: Log;
  readonly trouble: (trouble: Trouble) => void;
}): PlatformClock {
  const { platform, log } = options;
  /** How far this machine was ahead by each answer, in milliseconds, the latest last. */
  let samples: readonly number[] = [];
  let off: Reason | null = null;
  let tells = false;

  const there = () => new Date(options.now() - ahead(samples)).toISOString();

  function judge(): void {
    const difference = Math.abs(ahead(samples));
    if (!tells || samples.length < 2) return;
    if (off === null && difference > OFF) {
      off = clockOff(platform, ahead(samples));
      const aheadSeconds = Math.round(ahead(samples) / SECOND);
      log("clock-off", { platform, aheadSeconds, reason: reasonLine(off) });
      options.trouble({ id: `clock off ${there().slice(0, 10)}`, channel: null, reason: off });
    } else if (off !== null && difference <= RIGHT) {
      off = null;
      log("clock-right", { platform });
    }
  }

  return {
    heard(date, asked, answered) {
      const told = date === null ? Number.NaN : Date.parse(date);
      if (Number.isNaN(told) || answered < asked || answered - asked > SLOW) return;
      // The second that is told of has begun, and is half over on the average.
      samples = [...samples, (asked + answered) / 2 - (told + SECOND / 2)].slice(-REMEMBERED);
      judge();
    },
    now: there,
    lookFrom(since) {
      const at = Date.parse(since);
      return at > options.now() ? at : at - Math.max(0, ahead(samples)) - DAY;
    },
    async measure(ask) {
      let isSure = !tells && agree(samples.slice(-2));
      for (let asked = 0; !isSure && asked < REMEMBERED; asked += 1) {
        const before = samples;
        await ask();
        isSure = samples === before || agree(samples.slice(-2));
      }
      tells = true;
      judge();
    },
    condition: () => (off === null ? [] : [{ code: "clock-off", reason: off }]),
  };
}

/**
 * By how many milliseconds this machine is ahead: what most of the answers say, and of fewer than three the smallest. What they
 * are too coarse to tell is nothing.
 */
function ahead(samples: readonly number[]): number {
  const least = samples.toSorted((one, other) => Math.abs(one) - Math.abs(other))[0] ?? 0;
  const middle = samples.toSorted((one, other) => one - other)[1] ?? least;
  const told = samples.length < REMEMBERED ? least : middle;
  return Math.abs(told) <= SAME ? 0 : told;
}

/** Whether the latest answers leave no doubt: they tell the same, or all is well by them. */
function agree(latest: readonly number[]): boolean {
  const [one, other] = latest;
  if (one !== undefined && other !== undefined && Math.abs(one - other) <= SAME) return true;
  return one !== undefined && latest.every((sample) => Math.abs(sample) <= OFF);
}

/** By how many minutes this machine's clock is off, and in which direction. */
function clockOff(platform: Platform, milliseconds: number): Reason {
  const minutes = Math.round(Math.abs(milliseconds) / MINUTE);
  return { code: milliseconds > 0 ? "clock-ahead" : "clock-behind", facts: { platform, minutes } };
}
