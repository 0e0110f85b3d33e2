import cron from "node-cron";

/** The beat: how often it looks what is due, and how often it re-reads the threads. */
const BEATS = { wake: "* * * * *", sweep: "*/5 * * * *" };

/**
 * Starts the beat. It decides nothing: what is due is planned anew at each beat, so that one missed, late or doubled
 * changes nothing. A beat that is still being worked on is not overtaken by the next.
 */
export function startBeat(bot: { wake: () => Promise<void>; sweep: () => Promise<void> }): {
  stop(): Promise<void>;
} {
  const tasks = [
    cron.schedule(BEATS.wake, bot.wake, { noOverlap: true, suppressMissedWarning: true }),
    cron.schedule(BEATS.sweep, bot.sweep, { noOverlap: true, suppressMissedWarning: true }),
  ];
  return {
    stop: async () => {
      for (const task of tasks) await task.destroy();
    },
  };
}
