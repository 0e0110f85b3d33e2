import { setTimeout as pause } from "node:timers/promises";

/** In milliseconds: nobody waits longer for an answer. */
const PATIENCE = 5_000;

/** Looks again and again until there is something, and rejects once it is over. */
export async function lookUntil<T>(look: () => T | undefined, over: AbortSignal): Promise<T> {
  for (const end = Date.now() + PATIENCE; !over.aborted && Date.now() < end; await pause(10)) {
    const found = look();
    if (found !== undefined) return found;
  }
  throw new Error("nobody answered");
}
