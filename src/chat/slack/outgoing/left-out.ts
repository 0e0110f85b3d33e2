/** Where the rest of a post is that is too long for Slack. */
export type Rest = "in the file" | "elsewhere";

/** Says honestly that something was left out, and where it is. `lines` 0: only the end of a line. */
export function leftOut(lines: number, rest: Rest): string {
  const where =
    rest === "in the file"
      ? "see the pack attached here."
      : "too long for one message; see /soc status and the pack.";
  return lines === 0
    ? `Cut short: ${where}`
    : `and ${lines} more ${lines === 1 ? "line" : "lines"}: ${where}`;
}
