import { Tokenizer, type TokenizerCallbacks } from "htmlparser2";

/** What HTML consists of: tags that open, by their names and attributes in lower case, tags that close, and words. */
type HtmlPiece =
  | { readonly open: string; readonly attributes: ReadonlyMap<string, string> }
  | { readonly close: string }
  | { readonly words: string };

/** What stands between these tags is for machines. */
const HIDDEN = new Set(["script", "style"]);

/** What the library gives for the number of a character that there is not. */
const NO_CHARACTER = 0xfffd;

/**
 * Cuts HTML into tags and the words between them, their entities decoded once; space that may not break becomes plain
 * space. Comments, scripts, styles and a tag that is cut off at the end are left out, as browsers do. Of the library only
 * the tokenizer is used: its parser matches tags with each other, and its work grows with the square of how deep they are.
 */
export function readHtml(html: string): readonly HtmlPiece[] {
  const pieces = new Pieces(html);
  const tokenizer = new Tokenizer({}, pieces);
  tokenizer.write(html);
  tokenizer.end();
  return pieces.all;
}

class Pieces implements TokenizerCallbacks {
  readonly all: HtmlPiece[] = [];
  private readonly html: string;
  private words = "";
  private open = "";
  private attributes = new Map<string, string>();
  private attribute = "";
  private value = "";
  private hidden = false;

  constructor(html: string) {
    this.html = html;
  }

  ontext(from: number, to: number): void {
    if (!this.hidden) this.words += this.html.slice(from, to);
  }

  /** What is no whole entity was typed so: `&copy=1` in an address, say, though browsers would make a sign of it. */
  ontextentity(code: number, to: number): void {
    const typed = this.html.slice(this.html.lastIndexOf("&", to - 1), to);
    this.words += typed.endsWith(";") && isCharacter(code) ? String.fromCodePoint(code) : typed;
  }

  onopentagname(from: number, to: number): void {
    this.open = this.html.slice(from, to).toLowerCase();
    this.attributes = new Map();
  }

  onattribname(from: number, to: number): void {
    this.attribute = this.html.slice(from, to).toLowerCase();
  }

  onattribdata(from: number, to: number): void {
    this.value += this.html.slice(from, to);
  }

  onattribentity(code: number): void {
    this.value += String.fromCodePoint(isCharacter(code) ? code : NO_CHARACTER);
  }

  /** Of an attribute that is given twice, the first counts. */
  onattribend(): void {
    if (!this.attributes.has(this.attribute)) this.attributes.set(this.attribute, plainSpace(this.value));
    this.value = "";
  }

  onopentagend(): void {
    this.onselfclosingtag();
    this.hidden = HIDDEN.has(this.open);
  }

  onselfclosingtag(): void {
    this.endWords();
    this.all.push({ open: this.open, attributes: this.attributes });
  }

  onclosetag(from: number, to: number): void {
    this.endWords();
    this.hidden = false;
    this.all.push({ close: this.html.slice(from, to).toLowerCase() });
  }

  onend(): void {
    this.endWords();
  }

  oncdata(): void {}
  oncomment(): void {}
  ondeclaration(): void {}
  onprocessinginstruction(): void {}

  private endWords(): void {
    if (this.words !== "") this.all.push({ words: plainSpace(this.words) });
    this.words = "";
  }
}

/** The library hands on no number at all for an entity with hundreds of digits. */
function isCharacter(code: number): boolean {
  return !Number.isNaN(code) && code !== NO_CHARACTER;
}

function plainSpace(text: string): string {
  return text.replaceAll("\u00a0", " ");
}
