import { judge } from "../oracle/judge.ts";
import type { Schedule } from "../schedule/schedule.ts";
import { liveAll } from "./live-all.ts";
import { lookAtAll } from "./look-at-all.ts";
import { openWorld } from "./open-world.ts";
import { settle } from "./settle.ts";

/**
 * Runs one schedule: the real process, life after life, on fake platforms; then lets all come to rest and judges what is seen from
 * outside. Resolves to what is wrong, in a sentence each.
 */
export async function runSeed(schedule: Schedule): Promise<readonly string[]> {
  const world = await openWorld(schedule);
  try {
    const lived = await liveAll(schedule, world);
    if (lived.findings.length > 0) return lived.findings;
    const rested = await settle(world, lived.memory);
    if (rested.findings.length > 0) return rested.findings;
    return judge(await lookAtAll(world, lived, rested));
  } finally {
    await world.close();
  }
}
