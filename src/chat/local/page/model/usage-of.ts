import type { CommandAbout } from "../api/wire.ts";

/** How a command is typed, from its slash on: `/soc extend REF DATE REASON`. */
export function usageOf(command: CommandAbout): string {
  return command.usage.startsWith("/") ? command.usage : `/soc ${command.usage || command.name}`;
}
