import type { Log } from "../../log/log-events.ts";
import type { Verdict } from "./verdict.ts";

/** Whoever asks how the bot is, asks here, so that the log has every change of it once. */
export type HealthWatch = {
  readonly judge: () => Verdict;
  /** Looks now, and from now on also when nobody asks. */
  begin(): void;
  end(): void;
};

/** How often it is looked, in milliseconds. */
const EVERY = 30_000;

/**
 * Writes a line to the log when the verdict or the codes of its reasons change. That the bot is starting is no line: it is
 * not wrong.
 */
export function watchHealth(look: () => Verdict, log: Log, every = EVERY): HealthWatch {
  let before = nameOf({ is: "well", reasons: [] });
  let timer: NodeJS.Timeout | null = null;
  const judge = () => {
    const verdict = look();
    if (verdict.reasons.some(({ code }) => code === "starting")) return verdict;
    const name = nameOf(verdict);
    if (name !== before) tell(verdict, log);
    before = name;
    return verdict;
  };
  return {
    judge,
    begin() {
      judge();
      timer = setInterval(judge, every);
      timer.unref();
    },
    end() {
      if (timer !== null) clearInterval(timer);
    },
  };
}

function tell({ is, reasons }: Verdict, log: Log): void {
  const facts = { codes: codesOf(reasons), because: reasons[0]?.because, fix: reasons[0]?.fix };
  if (is === "well") log("health-recovered", {});
  else if (is === "degraded") log("health-degraded", facts);
  else log("health-failed", facts);
}

function nameOf({ is, reasons }: Verdict): string {
  return [is, ...codesOf(reasons)].join(" ");
}

function codesOf(reasons: Verdict["reasons"]): string[] {
  return [...new Set(reasons.map(({ code }) => code))].sort();
}
