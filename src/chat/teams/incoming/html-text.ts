import { HtmlPage, type MentionWords } from "./html-page.ts";
import { readHtml } from "./read-html.ts";
import { trueAddress, withTrueAddresses } from "./true-address.ts";

/** The words of what a placeholder in the HTML stands for, by its id, in whole lines; null if nothing is known of it. */
export type PlaceholderWords = (id: string, isComponent: boolean) => string | null;

const BLOCKS = new Set([
  ...["p", "div", "ul", "ol", "pre", "codeblock", "hr"],
  ...["h1", "h2", "h3", "h4", "h5", "h6"],
]);

/** Tags that hold nothing: what is hidden in them hides nothing that follows. */
const EMPTY = new Set(["img", "br", "hr", "input", "attachment", "emoji", "quoted", "wbr"]);

/** Tags that only point at something else, and the attribute that says at what. */
const PLACEHOLDERS: ReadonlyMap<string, string> = new Map([
  ["attachment", "id"],
  ["quoted", "messageid"],
]);

type Attribute = (name: string) => string;

/** What an opening tag does, by its name. */
const OPEN = new Map<string, (page: HtmlPage, attribute: Attribute) => void>([
  ["br", (page) => page.newLine()],
  ["pre", (page) => page.startVerbatim()],
  ["blockquote", (page) => page.quote()],
  ["ul", (page) => page.startList(false)],
  ["ol", (page) => page.startList(true)],
  ["li", (page) => page.item()],
  ["table", (page) => page.startTable()],
  ["tr", (page) => page.row()],
  ["td", (page, attribute) => page.cell(attribute("colspan"), attribute("rowspan"))],
  ["th", (page, attribute) => page.cell(attribute("colspan"), attribute("rowspan"))],
  ["s", (page) => page.startStrike()],
  ["strike", (page) => page.startStrike()],
  ["del", (page) => page.startStrike()],
  ["a", (page, attribute) => page.startLink(attribute("href"))],
  ["img", (page, attribute) => page.words(pictureWords(attribute))],
  ["emoji", (page, attribute) => page.words(attribute("alt"))],
  ["at", (page, attribute) => page.startMention(Number(attribute("id")))],
  [
    "span",
    (page, attribute) =>
      page.startMention(
        /schema\.skype\.com\/Mention/i.test(attribute("itemtype")) ? Number(attribute("itemid")) : null,
      ),
  ],
]);

const CLOSE = new Map<string, (page: HtmlPage, mention: MentionWords) => void>([
  ["pre", (page) => page.endVerbatim()],
  ["blockquote", (page) => page.unquote()],
  ["ul", (page) => page.endList()],
  ["ol", (page) => page.endList()],
  ["table", (page) => page.endTable()],
  ["s", (page) => page.endStrike()],
  ["strike", (page) => page.endStrike()],
  ["del", (page) => page.endStrike()],
  ["a", (page) => page.endLink(trueAddress)],
  ["at", (page, mention) => page.endMention(mention)],
  ["span", (page, mention) => page.endMention(mention)],
]);

/**
 * The words of a message that Teams gives as HTML, as people read it: a line a paragraph, lists with dashes or numbers, tables a
 * line a row, quotations behind `>`, links with their address, emoji as they are, what is struck through between `~~`. Tags that are
 * not known vanish and their words stay; what is not shown is not told.
 */
export function htmlText(
  html: string,
  mention: MentionWords = (_number, name) => name,
  placeholder: PlaceholderWords = () => null,
): string {
  const page = new HtmlPage();
  const hidden = new Hidden();
  const quoted = new Quoted();
  for (const piece of readHtml(html)) {
    if ("words" in piece) {
      if (!hidden.is) page.words(piece.words);
      continue;
    }
    if ("close" in piece) {
      if (hidden.closes(piece.close)) continue;
      if (quoted.closes(piece.close)) page.words(": ");
      if (BLOCKS.has(piece.close)) page.block();
      CLOSE.get(piece.close)?.(page, mention);
      continue;
    }
    const attribute = (name: string) => piece.attributes.get(name) ?? "";
    if (hidden.opens(piece.open, attribute)) continue;
    const isPreview = quoted.open(piece.open, attribute);
    if (BLOCKS.has(piece.open) && !isPreview) page.block();
    OPEN.get(piece.open)?.(page, attribute);
    const component = /schema\.skype\.com\/FluidEmbedCard/i.test(attribute("itemtype"));
    const id = PLACEHOLDERS.get(piece.open);
    const stands = component || id !== undefined ? placeholder(attribute(id ?? "itemid"), component) : null;
    if (stands !== null) {
      page.block();
      for (const line of stands.split("\n")) {
        page.words(line);
        page.newLine();
      }
    }
  }
  return withTrueAddresses(page.text());
}

/** Moving pictures are said to be some: their name alone would read like words of the writer's. */
function pictureWords(attribute: Attribute): string {
  const alt = attribute("alt").trim();
  if (/schema\.skype\.com\/Giphy/i.test(attribute("itemtype"))) return alt === "" ? "(GIF)" : `(GIF: ${alt})`;
  return alt === "" && attribute("src") !== "" ? "(picture)" : alt;
}

/** Keeps count of what is not shown to whoever reads the message. */
class Hidden {
  private tag: string | null = null;
  private depth = 0;

  get is(): boolean {
    return this.tag !== null;
  }

  /** Whether a tag that opens is not shown. */
  opens(tag: string, attribute: Attribute): boolean {
    if (this.tag !== null) {
      // What is inline ends with the block that it stands in, whether it was closed or not.
      if (BLOCKS.has(tag) && !BLOCKS.has(this.tag)) this.tag = null;
      else {
        if (tag === this.tag) this.depth += 1;
        return true;
      }
    }
    const isHidden = /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attribute("style"));
    if (!isHidden) return false;
    if (!EMPTY.has(tag)) {
      this.tag = tag;
      this.depth = 1;
    }
    return true;
  }

  /** Whether a tag that closes was not shown. */
  closes(tag: string): boolean {
    if (this.tag === null) return false;
    if (tag === this.tag) {
      this.depth -= 1;
      if (this.depth === 0) this.tag = null;
      return true;
    }
    if (!BLOCKS.has(tag) || BLOCKS.has(this.tag)) return true;
    this.tag = null;
    return false;
  }
}

/** A quoted reply has its writer's name on one line and their words on the next: here both stand on one, `> NAME: words`. */
class Quoted {
  private at: "nowhere" | "before the name" | "in the name" | "behind the name" = "nowhere";

  /** Whether a tag that opens begins the words of whom the name before it is. */
  open(tag: string, attribute: Attribute): boolean {
    if (tag === "blockquote")
      this.at = /schema\.skype\.com\/Reply/i.test(attribute("itemtype")) ? "before the name" : "nowhere";
    if (tag === "strong" && this.at === "before the name") this.at = "in the name";
    if (!BLOCKS.has(tag) || this.at === "nowhere") return false;
    const isPreview = this.at === "behind the name";
    this.at = "nowhere";
    return isPreview;
  }

  /** Whether a tag that closes ends the name. */
  closes(tag: string): boolean {
    const isName = tag === "strong" && this.at === "in the name";
    if (isName) this.at = "behind the name";
    if (tag === "blockquote") this.at = "nowhere";
    return isName;
  }
}
