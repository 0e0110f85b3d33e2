/** Something wrong in a file somebody wrote: where, what, and what to do about it. */
export type Fault = {
  readonly file: string;
  /** Both count from 1; null when the file could not be read at all. */
  readonly at: { readonly line: number; readonly column: number } | null;
  /** What is wrong, in the words of the file: "question 3: `text`". Empty for the file as a whole. */
  readonly place: string;
  /** Follows on from the place, with the value received: "is empty". */
  readonly problem: string;
  readonly fix: string;
};

/** Every fault as people read it in a terminal, in the order of the files: one line each, and one for its fix. */
export function formatFaults(faults: readonly Fault[]): string {
  return faults.toSorted(inReadingOrder).map(sentence).join("\n");
}

function sentence({ file, at, place, problem, fix }: Fault): string {
  const where = at === null ? file : `${file}, line ${at.line}, column ${at.column}`;
  return `${where}${place === "" ? ":" : `, ${place}`} ${problem}.\n  ${fix}`;
}

function inReadingOrder(a: Fault, b: Fault): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0);
}
