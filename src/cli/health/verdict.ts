import { reasonWords } from "../../render/words/reasons/reason-words.ts";
import type { BeatStates } from "../../schedule/beat-runner.ts";
import { boardReasons } from "./board-reasons.ts";
import type { Facts } from "./gather-facts.ts";
import { type Reason, SEVERITY, type Severity } from "./severity.ts";

/** How the bot is, and every reason why, the gravest first. `well` has none. */
export type Verdict = { readonly is: "well" | Severity; readonly reasons: readonly Reason[] };

/** In milliseconds. A wake takes seconds, and waits for no platform as long as this; a sweep reads many threads. */
const STUCK = 10 * 60_000;
const SLOW = 15 * 60_000;

const GRAVEST_FIRST: readonly Severity[] = ["restart", "failed", "degraded"];

/** Judges how the bot is. What is the same in every word is said once. */
export function verdict({ now, beats, connections, boards, settings }: Facts): Verdict {
  const found: readonly Reason[] = [
    ...beatReasons(beats),
    ...connections.flatMap(({ condition }) =>
      condition.map(({ code, reason }): Reason => ({ code, ...reasonWords(reason) })),
    ),
    ...(settings === null ? [] : [{ code: "settings-faulty", ...settings } as const]),
    ...(isAllSilent(boards) ? [ALL_SILENT] : []),
    ...boards.flatMap((board) => boardReasons(board, now)),
  ];
  const once = [...new Map(found.map((reason) => [JSON.stringify(reason), reason])).values()];
  const reasons = GRAVEST_FIRST.flatMap((severity) => once.filter(({ code }) => SEVERITY[code] === severity));
  const [gravest] = reasons;
  return { is: gravest === undefined ? "well" : SEVERITY[gravest.code], reasons };
}

/** A board that waits for somebody to say that it may begin is a first start, and nothing that is broken. */
function isAllSilent(boards: Facts["boards"]): boolean {
  const isBroken = ({ faults: { silent } }: Facts["boards"][number]) =>
    silent !== null && silent.code !== "channel-unseen";
  return boards.length > 0 && boards.every(isBroken);
}

const ALL_SILENT: Reason = {
  code: "all-silent",
  because: "nothing is said on any board, so that nobody is asked twice",
  fix: "What is said of each board tells why. Most often it is one thing: the bot was started on other records than it had.",
};

function beatReasons({ beginning, wake, sweep }: BeatStates): Reason[] {
  return [
    ...(beginning === "done" ? [] : [BEGINNING[beginning]]),
    ...((wake.underWay ?? 0) > STUCK ? [STUCK_WAKE] : []),
    ...(wake.fault === null ? [] : [{ code: "wake-failed", ...wake.fault } as const]),
    ...(sweep.fault === null ? [] : [{ code: "sweep-failed", ...sweep.fault } as const]),
    ...((sweep.underWay ?? 0) > SLOW ? [SLOW_SWEEP] : []),
  ];
}

const BEGINNING: Readonly<Record<"under way" | "failed", Reason>> = {
  "under way": {
    code: "starting",
    because: "the bot is starting: what was missed is read, and what is due is done",
    fix: "Nothing to do.",
  },
  failed: {
    code: "begin-failed",
    because: "the bot could not begin",
    fix: "Look at the log, and start the bot again.",
  },
};

const STUCK_WAKE: Reason = {
  code: "wake-stuck",
  because: "what is due has been under way for more than 10 minutes",
  fix: "Start the bot again: what it was doing is caught up with, and nothing is said twice.",
};

const SLOW_SWEEP: Reason = {
  code: "sweep-slow",
  because: "threads have been read back for more than 15 minutes",
  fix: "Nothing to do if it passes: replies are heard meanwhile, and what was missed comes late. Otherwise start the bot again.",
};
