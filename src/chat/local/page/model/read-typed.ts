/** What somebody typed: a message, a command, or a slash that leads nowhere. */
export type Typed =
  | { readonly kind: "message" }
  | { readonly kind: "command" }
  | { readonly kind: "unknown-command"; readonly word: string };

/** Tells a command from a message. Only a slash at the very beginning makes a command; a path in a sentence does not. */
export function readTyped(text: string): Typed {
  const word = /^\/[a-z][\w-]*(?=\s|$)/i.exec(text)?.[0];
  if (word === undefined) return { kind: "message" };
  return word.toLowerCase() === "/soc" ? { kind: "command" } : { kind: "unknown-command", word };
}
