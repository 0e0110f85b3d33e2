/** How many live replies the status line of a prompt's post, or of `/soc evidence`, tells of. */
export function keptIn(text: string): number {
  const status = /^Status: .*$/m.exec(text)?.[0] ?? "";
  const sum = (pattern: RegExp) =>
    [...status.matchAll(pattern)].reduce((all, [, n]) => all + Number(n ?? 1), 0);
  return (
    sum(/Answer received/g) +
    sum(/(\d+) answers received/g) +
    sum(/(\d+) (?:other )?repl(?:y|ies)\b/g) +
    sum(/verbal update promised|held outside chat/gi)
  );
}
