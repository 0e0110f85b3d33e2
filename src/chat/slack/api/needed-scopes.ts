import { EVENTS } from "./events.ts";
import { METHODS } from "./methods.ts";

/** The permissions the bot needs, and no more: for what it calls, what it is told of, and its slash command. */
export function neededScopes(): readonly string[] {
  const all = [...Object.values(METHODS), ...Object.values(EVENTS)].flat();
  return [...new Set<string>([...all, "commands"])].toSorted();
}
