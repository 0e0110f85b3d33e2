import type { SlackMessage } from "./message-shape.ts";
import { messageWords } from "./message-words.ts";

/**
 * Whether somebody changed what they wrote. Slack says "changed" of a message also when it looked up a link, guessed the
 * language, counted replies or locked it.
 */
export function isRewritten(message: SlackMessage, before: SlackMessage | null): boolean {
  if (before === null) return message.edited !== null;
  if (message.edited !== null && message.edited.ts !== before.edited?.ts) return true;
  return content(message) !== content(before);
}

function content(message: SlackMessage): string {
  const files = (message.files ?? []).filter(({ mode }) => mode !== "tombstone").map(({ id }) => id);
  return JSON.stringify([messageWords(message, (user) => user), files]);
}
