import type { Desk } from "./desk.ts";
import { readAll } from "./read-all.ts";
import { readWorld } from "./read-world.ts";

/** Reads everything afresh after the page was cut off: the bot may have been started again with other settings. */
export async function catchUp(desk: Desk): Promise<void> {
  const world = await readWorld().catch(() => null);
  desk.change((state) => ({ ...state, ...world, reachable: true }));
  await readAll(desk);
}
