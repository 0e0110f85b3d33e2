import cron, { type TaskOptions } from "node-cron";
import type { Log } from "../log/log-events.ts";
import type { Beat, BeatRunner } from "./beat-runner.ts";

/** The beat: how often it looks what is due, and how often it re-reads the threads. */
const BEATS: readonly (readonly [Beat, string])[] = [
  ["wake", "* * * * *"],
  ["sweep", "*/5 * * * *"],
];

const OPTIONS: TaskOptions = {
  // However late a busy or sleeping machine wakes, the beat still comes: at once, and once for all it slept through.
  missedExecutionTolerance: Number.POSITIVE_INFINITY,
  suppressMissedWarning: true,
};

/**
 * Starts the beat. It decides nothing: what is due is planned anew at each beat, so that one late or doubled changes
 * nothing. A beat that comes while one is still being worked on is the runner's to hold back; the log is told. The beat
 * runs in UTC, and so does the whole process from then on, whatever the machine's time zone: all else names its own.
 *
 * `stop` resolves once the beats under way have ended; none starts after that.
 */
export function startBeat(
  runner: Pick<BeatRunner, "wake" | "sweep" | "stop">,
  log: Log,
): { stop(): Promise<void> } {
  // Not by the `timezone` of a task: whatever it says, node-cron 4.6.0 cuts the milliseconds off its time in the process's
  // time zone. In an hour that comes twice, as clocks go back, that takes it an hour back: no beat comes until it is over.
  process.env.TZ = "UTC";
  const tasks = BEATS.map(([beat, pattern]) => {
    const task = cron.schedule(pattern, runner[beat], OPTIONS);
    task.on("execution:overlap", () => log("beat-overran", { beat }));
    return task;
  });
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
      // A task that is destroyed lets what it has begun go on.
      await runner.stop();
    },
  };
}
