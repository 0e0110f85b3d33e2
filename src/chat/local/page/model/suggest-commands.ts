import type { CommandAbout } from "../api/wire.ts";

/** What the writing box offers while a command is being typed: commands to choose from, or the one chosen. */
export type Suggestion =
  | { readonly kind: "none" }
  | { readonly kind: "choices"; readonly commands: readonly CommandAbout[] }
  | { readonly kind: "usage"; readonly command: CommandAbout };

/**
 * Looks at the text before the end of the first line. While the name of a command is being typed it offers those that
 * begin with it; once arguments are being typed it reminds of how the command is used.
 */
export function suggestCommands(text: string, commands: readonly CommandAbout[]): Suggestion {
  const typing = /^\/(s(o(c( +([\w-]*))?)?)?)?$/i.exec(text);
  if (typing) {
    const begun = (typing[5] ?? "").toLowerCase();
    const fitting = commands.filter((command) => command.name.startsWith(begun));
    const exact = fitting.length === 1 && fitting[0]?.name === begun;
    return fitting.length === 0 || exact ? usageOf(begun, commands) : { kind: "choices", commands: fitting };
  }
  return usageOf(/^\/soc +([\w-]+)\s/i.exec(text)?.[1]?.toLowerCase(), commands);
}

function usageOf(name: string | undefined, commands: readonly CommandAbout[]): Suggestion {
  const command = commands.find((one) => one.name === name);
  return command ? { kind: "usage", command } : { kind: "none" };
}
