/** Who decides what stands for a mention: its number in the message and the name shown. */
export type MentionWords = (number: number, name: string) => string;

/** How deep quotations and lists are shown in each other: what goes deeper is no better read. */
const DEEPEST = 8;

/** Where something starts: the line, and how many runs of it stand before. */
type Mark = { readonly line: number; readonly from: number };

/** A page of plain text that is being written from HTML. */
export class HtmlPage {
  private verbatim = false;
  private readonly lines: string[] = [];
  /** The line that is being written, in runs: put together and cut anew for each mention, it would take for ever. */
  private runs: string[] = [""];
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private readonly spans: (Mark & { readonly number: number | null })[] = [];
  private link: (Mark & { readonly href: string }) | null = null;
  private quotes = 0;
  /** Whether the line has nothing in it yet but what stands before every line. */
  private fresh = true;

  words(text: string): void {
    const written = this.verbatim ? text : text.replace(/[\t\r\n ]+/g, " ");
    if (this.fresh && !this.verbatim && written.trim() === "" && /[\r\n]/.test(text)) return;
    const [first = "", ...rest] = this.verbatim ? written.split(/\r?\n/) : [written];
    this.add(first);
    for (const line of rest) {
      this.newLine();
      this.add(line);
    }
  }

  newLine(): void {
    this.lines.push(this.runs.join(""));
    this.startLine();
  }

  /** A block starts, or has ended: what follows stands on a line of its own. */
  block(): void {
    if (!this.fresh) this.newLine();
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
    if (this.fresh) this.startLine();
    else this.newLine();
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
    this.runs.push(indent, list.ordered ? `${list.count}. ` : "- ");
  }

  cell(): void {
    if (!this.fresh) this.add(" | ");
  }

  startLink(href: string): void {
    this.link = { ...this.mark(), href };
  }

  endLink(): void {
    const link = this.link;
    this.link = null;
    if (link === null || link.line !== this.lines.length) return;
    const shown = this.runs.slice(link.from).join("").trim();
    if (link.href !== "" && shown !== link.href && `${shown}/` !== link.href) this.add(` (${link.href})`);
  }

  /** Null: a span that is none. */
  startMention(number: number | null): void {
    this.spans.push({ ...this.mark(), number });
  }

  endMention(mention: MentionWords): void {
    const span = this.spans.pop();
    if (span === undefined || span.number === null) return;
    const shown = span.line === this.lines.length ? this.runs.splice(span.from) : [];
    // Added, not joined: mentions in each other would copy their words once more for each of them.
    const name = shown.reduce((words, run) => words + run, "");
    this.runs.push(mention(span.number, name));
  }

  text(): string {
    return [...this.lines, this.runs.join("")]
      .map((line) => line.trimEnd())
      .join("\n")
      .trim();
  }

  private add(text: string): void {
    if (text === "") return;
    this.runs.push(text);
    this.fresh = false;
  }

  private startLine(): void {
    this.runs = ["> ".repeat(Math.min(this.quotes, DEEPEST))];
    this.fresh = true;
  }

  private mark(): Mark {
    return { line: this.lines.length, from: this.runs.length };
  }
}
