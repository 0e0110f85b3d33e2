import type { Holder } from "./holder.ts";
import { processStat } from "./process-stat.ts";

/** `unknown`: from here its process cannot be seen, or not told from a later one with its number. */
export type Liveness = "alive" | "gone" | "unknown";

/**
 * Whether the process that holds something is still there. Where its number means the same to us as to it (Linux, the
 * same run of the same machine, no container between us) the answer is exact: killed, waiting to be buried, or
 * replaced by another process with its number all mean gone. On other systems a number that nobody has means gone.
 */
export function decideHolder(holder: Holder, us: Holder): Liveness {
  if (holder.host !== us.host && holder.boot === null) return "unknown";
  if (holder.boot !== us.boot || holder.pids !== us.pids) return "unknown";
  const stat = processStat(holder.pid);
  if (stat !== null && holder.started !== null)
    return stat.started === holder.started && !["Z", "X", "x"].includes(stat.state) ? "alive" : "gone";
  return exists(holder.pid) ? "unknown" : "gone";
}

function exists(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // A process of another account may not be asked, but it is there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}
