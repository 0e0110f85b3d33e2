import { HtmlPage, type MentionWords } from "./html-page.ts";
import { attributeIn, htmlPieces, isTag } from "./html-pieces.ts";

export type { MentionWords } from "./html-page.ts";

const ENTITIES: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
  nbsp: " ",
};

const BLOCKS = new Set(["p", "div", "ul", "ol", "table", "tr", "pre", "h1", "h2", "h3", "codeblock"]);

/**
 * The words of a message that Teams gives as HTML, as people read it: a line a paragraph, lists with dashes or numbers,
 * quotations behind `>`, links with their address, emoji as they are. Tags that are not known vanish and their words
 * stay.
 */
export function htmlText(html: string, mention: MentionWords = (_number, name) => name): string {
  const page = new HtmlPage();
  for (const piece of htmlPieces(html)) {
    if (isTag(piece)) tag(page, piece, mention);
    else page.words(decode(piece));
  }
  return page.text();
}

/** Replaces the entities of HTML by what they stand for; space that may not break becomes plain space. */
function decode(text: string): string {
  return text
    .replace(/&(?:#(\d+)|#x([\da-f]+)|(\w+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    })
    .replaceAll("\u00a0", " ");
}

type Opened = {
  readonly page: HtmlPage;
  readonly attribute: (name: string) => string;
  readonly piece: string;
};

/** What an opening tag does, by its name. */
const OPEN: Readonly<Record<string, (opened: Opened) => void>> = {
  br: ({ page }) => page.newLine(),
  pre: ({ page }) => page.startVerbatim(),
  blockquote: ({ page }) => page.quote(),
  ul: ({ page }) => page.startList(false),
  ol: ({ page }) => page.startList(true),
  li: ({ page }) => page.item(),
  td: ({ page }) => page.cell(),
  th: ({ page }) => page.cell(),
  a: ({ page, attribute }) => page.startLink(attribute("href")),
  img: ({ page, attribute }) => page.words(attribute("alt")),
  emoji: ({ page, attribute }) => page.words(attribute("alt")),
  at: ({ page, attribute }) => page.startMention(Number(attribute("id"))),
  span: ({ page, attribute, piece }) =>
    page.startMention(/schema\.skype\.com\/Mention/i.test(piece) ? Number(attribute("itemid")) : null),
};

const CLOSE: Readonly<Record<string, (page: HtmlPage, mention: MentionWords) => void>> = {
  pre: (page) => page.endVerbatim(),
  blockquote: (page) => page.unquote(),
  ul: (page) => page.endList(),
  ol: (page) => page.endList(),
  a: (page) => page.endLink(),
  at: (page, mention) => page.endMention(mention),
  span: (page, mention) => page.endMention(mention),
};

function tag(page: HtmlPage, piece: string, mention: MentionWords): void {
  const name = /^<\/?([\w:-]+)/.exec(piece)?.[1]?.toLowerCase() ?? "";
  if (BLOCKS.has(name)) page.block();
  if (piece.startsWith("</")) CLOSE[name]?.(page, mention);
  else OPEN[name]?.({ page, piece, attribute: (key) => decode(attributeIn(piece, key)) });
}
