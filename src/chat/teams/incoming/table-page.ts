/** How many columns and rows a cell may span here; nobody reads more. */
const WIDEST = 50;
const TALLEST = 500;
/** In letters: how much is repeated in all, so that a short message cannot become an endless one. */
const REPEATED = 20_000;

type Cell = { readonly words: string; readonly columns: number; rows: number };

/**
 * A table in plain text, a line a row, cells between `|`. An empty cell keeps its place, and what spans several columns or rows stands
 * in each of them, so that every figure is found under its heading.
 */
export class TablePage {
  private readonly all: string[][] = [];
  private row: string[] = [];
  private started = false;
  /** By column: what reaches into the rows below. */
  private readonly above = new Map<number, { words: string; rows: number }>();
  private span: Omit<Cell, "words"> = { columns: 1, rows: 1 };
  private readonly left: { letters: number };

  /** `left` is shared by all tables of a page. */
  constructor(left: { letters: number }) {
    this.left = left;
  }

  /** What may be repeated on a page. */
  static repeats(): { letters: number } {
    return { letters: REPEATED };
  }

  startRow(): void {
    this.endRow();
    this.started = true;
    this.fill();
  }

  startCell(columns: string, rows: string): void {
    this.started = true;
    this.span = { columns: within(columns, WIDEST), rows: within(rows, TALLEST) };
  }

  endCell(words: string): void {
    const { columns, rows } = this.span;
    for (let n = 0; n < columns; n += 1) {
      if (rows > 1 && this.row.length < WIDEST) this.above.set(this.row.length, { words, rows: rows - 1 });
      this.row.push(n === 0 ? words : this.again(words));
    }
    this.fill();
  }

  lines(): readonly string[] {
    this.endRow();
    return this.all.map((row) => row.join(" | ").trim());
  }

  /** Puts what reaches down from above where the next cell would stand. */
  private fill(): void {
    for (
      let over = this.above.get(this.row.length);
      over !== undefined;
      over = this.above.get(this.row.length)
    ) {
      if (over.rows === 1) this.above.delete(this.row.length);
      else over.rows -= 1;
      this.row.push(this.again(over.words));
    }
  }

  private endRow(): void {
    if (this.started && this.row.length > 0) this.all.push(this.row);
    this.row = [];
    this.started = false;
  }

  private again(words: string): string {
    if (words.length > this.left.letters) return "";
    this.left.letters -= words.length;
    return words;
  }
}

function within(span: string, most: number): number {
  const number = Number(span);
  return Number.isInteger(number) && number > 1 ? Math.min(number, most) : 1;
}
