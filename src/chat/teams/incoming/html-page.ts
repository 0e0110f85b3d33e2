/** Who decides what stands for a mention: its number in the message and the name shown. */
export type MentionWords = (number: number, name: string) => string;

/** How deep quotations and lists are shown in each other: what goes deeper is no better read. */
const DEEPEST = 8;

/** A page of plain text that is being written from HTML. */
export class HtmlPage {
  private verbatim = false;
  private readonly lines: string[] = [""];
  private readonly lists: { readonly ordered: boolean; count: number }[] = [];
  private readonly spans: { readonly number: number | null; readonly from: number }[] = [];
  private link: { readonly href: string; readonly from: number; readonly line: number } | null = null;
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
    this.lines.push("> ".repeat(Math.min(this.quotes, DEEPEST)));
    this.fresh = true;
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
    this.set("> ".repeat(Math.min(this.quotes, DEEPEST)));
    this.fresh = true;
  }

  unquote(): void {
    this.quotes = Math.max(0, this.quotes - 1);
    if (this.fresh) this.set("> ".repeat(Math.min(this.quotes, DEEPEST)));
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
    this.set(
      this.line() +
        "  ".repeat(Math.min(DEEPEST, Math.max(0, this.lists.length - 1))) +
        (list.ordered ? `${list.count}. ` : "- "),
    );
  }

  cell(): void {
    if (!this.fresh) this.add(" | ");
  }

  startLink(href: string): void {
    this.link = { href, from: this.line().length, line: this.lines.length };
  }

  endLink(): void {
    const link = this.link;
    this.link = null;
    if (link === null || link.line !== this.lines.length) return;
    const shown = this.line().slice(link.from).trim();
    if (link.href !== "" && shown !== link.href && `${shown}/` !== link.href) this.add(` (${link.href})`);
  }

  /** Null: a span that is none. */
  startMention(number: number | null): void {
    this.spans.push({ number, from: this.line().length });
  }

  endMention(mention: MentionWords): void {
    const span = this.spans.pop();
    if (span === undefined || span.number === null) return;
    const name = this.line().slice(span.from);
    this.set(this.line().slice(0, span.from) + mention(span.number, name));
  }

  text(): string {
    return this.lines
      .map((line) => line.trimEnd())
      .join("\n")
      .trim();
  }

  private add(text: string): void {
    if (text === "") return;
    this.set(this.line() + text);
    this.fresh = false;
  }

  private line(): string {
    return this.lines.at(-1) ?? "";
  }

  private set(line: string): void {
    this.lines[this.lines.length - 1] = line;
  }
}
