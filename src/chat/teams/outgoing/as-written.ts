/** What stands for an empty line: a run of text may not be empty. */
const EMPTY = " ";

/**
 * Words for a run of text, which shows them as they are: nothing in it is read as Markdown. Only the date functions that
 * cards know are looked for even there; something invisible between their braces stops that.
 */
export function asWritten(text: string): string {
  const harmless = text.replace(/\{\{(?=\s*(?:DATE|TIME)\s*\()/gi, "{\u2060{");
  return harmless === "" ? EMPTY : harmless;
}

/** The words of such a run as somebody wrote them. */
export function fromRun(run: string): string {
  return run === EMPTY ? "" : run.replaceAll("{\u2060{", "{{");
}

/**
 * Words for a block of text, which is read as Markdown. Needed for the two things that only such a block can: headings
 * that a screen reader knows as headings, and mentions.
 */
export function escapeMarkdown(text: string): string {
  return asWritten(text)
    .replace(/[\\*_[\]`~<]/g, "\\$&")
    .replace(/^(\s*)([#+>-])/, "$1\\$2")
    .replace(/^(\s*\d+)([.)])/, "$1\\$2");
}
