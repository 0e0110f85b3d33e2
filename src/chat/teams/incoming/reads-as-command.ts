const REFERENCE = /^[a-z]+-?\d+\b/i;

/** What follows `/soc` in what somebody typed; the whole of it where nothing says so. */
export function commandText(typed: string): string {
  return typed
    .trim()
    .replace(/^\/soc(?=\s|$)/i, "")
    .replace(/^\s*\//, "")
    .trim();
}

/**
 * Whether words that mention the bot inside a thread are meant for the bot, and not for the board: `/soc …`, nothing
 * at all, or a command alone, with one word, or with a reference. Everything else is an answer, also where it happens to
 * begin with a command's name: an answer that was lost could not be asked for again.
 */
export function readsAsCommand(typed: string, commands: readonly string[]): boolean {
  const text = typed.trim();
  if (text === "" || /^\/soc(\s|$)/i.test(text)) return true;
  const [name = "", ...rest] = text.replace(/^\//, "").split(/\s+/);
  if (!commands.includes(name.toLowerCase())) return false;
  return rest.length <= 1 || REFERENCE.test(rest[0] ?? "");
}
