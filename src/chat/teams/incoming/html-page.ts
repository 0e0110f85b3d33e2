import { TablePage } from "./table-page.ts";

/** Who decides what stands for a mention: its number in the message and the name shown. */
export type MentionWords = (number: number, name: string) => string;

/** How deep quotations and lists are shown in each other: what goes deeper is no better read. */
const DEEPEST = 8;

/** What is being written on: the page, or one cell of a table. Its last line in runs: put together and cut anew for each mention, it would take for ever. */
type Sheet = { readonly lines: string[]; runs: string[]; fresh: boolean };

/** Where something starts: the sheet, the line, and how many runs of it stand before. */
type Mark = { readonly sheet: Sheet; readonly line: number; readonly from: number };

/** Where struck words begin and end, until it is known which of them touch; nobody can type these. */
const [STRIKE, UNSTRIKE] = ["\u0001", "\u0002"];

/** A page of plain text that is being written from HTML. */
export class HtmlPage {
  private verbatim = false;
  private sheet: Sheet = { lines: [], runs: [""], fresh: true };
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private readonly spans: (Mark & { readonly number: number | null })[] = [];
  private link: (Mark & { readonly href: string }) | null = null;
  private quotes = 0;
  private strikes = 0;
  /** The outermost table that is open, and what it stands on; those inside it are written into its cells. */
  private table: { readonly page: TablePage; readonly on: Sheet; inner: number } | null = null;
  private repeats = TablePage.repeats();

  words(text: string): void {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these two have a meaning of their own here
    const typed = text.replace(/[\u0001\u0002]/g, "");
    const written = this.verbatim ? typed : typed.replace(/[\t\r\n ]+/g, " ");
    const isBlank = !this.verbatim && written.trim() === "";
    // Between the rows of a table, and between blocks, space is how the HTML was laid out.
    if (isBlank && (this.sheet === this.table?.on || (this.sheet.fresh && /[\r\n]/.test(text)))) return;
    const [first = "", ...rest] = this.verbatim ? written.split(/\r?\n/) : [written];
    this.add(first);
    for (const line of rest) {
      this.newLine();
      this.add(line);
    }
  }

  newLine(): void {
    this.sheet.lines.push(this.sheet.runs.join(""));
    this.startLine();
  }

  /** A block starts, or has ended: what follows stands on a line of its own. */
  block(): void {
    if (!this.sheet.fresh) this.newLine();
  }

  startVerbatim(): void {
    this.verbatim = true;
  }

  endVerbatim(): void {
    this.verbatim = false;
  }

  quote(): void {
    this.block();
    this.quotes += 1;
    this.startLine();
  }

  unquote(): void {
    this.quotes = Math.max(0, this.quotes - 1);
    if (this.sheet.fresh) this.startLine();
    else this.newLine();
  }

  startStrike(): void {
    this.strikes += 1;
  }

  endStrike(): void {
    this.strikes = Math.max(0, this.strikes - 1);
  }

  startList(ordered: boolean): void {
    this.lists.push({ ordered, count: 0 });
  }

  endList(): void {
    this.lists.pop();
  }

  item(): void {
    this.block();
    const list = this.lists.at(-1) ?? { ordered: false, count: 0 };
    list.count += 1;
    const indent = "  ".repeat(Math.min(DEEPEST, Math.max(0, this.lists.length - 1)));
    this.sheet.runs.push(indent, list.ordered ? `${list.count}. ` : "- ");
  }

  startTable(): void {
    if (this.table !== null) {
      this.table.inner += 1;
      return;
    }
    this.block();
    this.table = { page: new TablePage(this.repeats), on: this.sheet, inner: 0 };
  }

  /** A row starts; of a table inside a cell, another line of it. */
  row(): void {
    if (this.table === null || this.table.inner > 0) {
      this.block();
      return;
    }
    this.endCell();
    this.table.page.startRow();
  }

  cell(columns: string, rows: string): void {
    if (this.table === null || this.table.inner > 0) {
      if (!this.sheet.fresh) this.add(" | ");
      return;
    }
    this.endCell();
    this.table.page.startCell(columns, rows);
    this.sheet = { lines: [], runs: [""], fresh: true };
  }

  endTable(): void {
    const { table } = this;
    if (table === null) return;
    if (table.inner > 0) {
      table.inner -= 1;
      return;
    }
    this.endCell();
    this.table = null;
    this.block();
    for (const line of table.page.lines()) {
      this.sheet.runs.push(line);
      this.newLine();
    }
  }

  startLink(href: string): void {
    this.link = { ...this.mark(), href };
  }

  /** `bare` is an address without what a mail or chat programme wrapped it in. */
  endLink(bare: (address: string) => string): void {
    const { link, sheet } = this;
    this.link = null;
    if (link === null || link.sheet !== sheet || link.line !== sheet.lines.length) return;
    const shown = bare(sheet.runs.slice(link.from).join("").trim());
    const href = bare(link.href);
    if (href !== "" && shown !== href && `${shown}/` !== href) this.add(` (${href})`);
  }

  /** Null: a span that is none. */
  startMention(number: number | null): void {
    this.spans.push({ ...this.mark(), number });
  }

  endMention(mention: MentionWords): void {
    const span = this.spans.pop();
    if (span === undefined || span.number === null) return;
    const { sheet } = this;
    const isHere = span.sheet === sheet && span.line === sheet.lines.length;
    const shown = isHere ? sheet.runs.splice(span.from) : [];
    // Added, not joined: mentions in each other would copy their words once more for each of them.
    const name = shown.reduce((words, run) => words + run, "");
    sheet.runs.push(mention(span.number, name));
  }

  text(): string {
    while (this.table !== null) this.endTable();
    return struckWords(linesOf(this.sheet).join("\n")).trim();
  }

  private endCell(): void {
    const { table } = this;
    if (table === null || this.sheet === table.on) return;
    const words = linesOf(this.sheet).map((line) => line.trim());
    table.page.endCell(words.filter((line) => line !== "").join(" "));
    this.sheet = table.on;
  }

  private add(text: string): void {
    if (text === "") return;
    this.sheet.runs.push(this.strikes > 0 ? struck(text) : text);
    this.sheet.fresh = false;
  }

  private startLine(): void {
    this.sheet.runs = ["> ".repeat(Math.min(this.quotes, DEEPEST))];
    this.sheet.fresh = true;
  }

  private mark(): Mark {
    return { sheet: this.sheet, line: this.sheet.lines.length, from: this.sheet.runs.length };
  }
}

function linesOf({ lines, runs }: Sheet): readonly string[] {
  return [...lines, runs.join("")].map((line) => line.trimEnd());
}

/** What is struck through, without the space around it. */
function struck(text: string): string {
  const core = text.trim();
  if (core === "") return text;
  const from = text.indexOf(core);
  return text.slice(0, from) + STRIKE + core + UNSTRIKE + text.slice(from + core.length);
}

/** Struck words stand between `~~`, those beside each other as one. */
function struckWords(text: string): string {
  if (!text.includes(STRIKE)) return text;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the signs of this file's own
  return text.replace(/\u0002( *)\u0001/g, "$1").replace(/[\u0001\u0002]/g, "~~");
}
