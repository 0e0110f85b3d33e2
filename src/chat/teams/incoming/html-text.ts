import { HtmlPage, type MentionWords } from "./html-page.ts";
import { readHtml } from "./read-html.ts";

const BLOCKS = new Set(["p", "div", "ul", "ol", "table", "tr", "pre", "h1", "h2", "h3", "codeblock"]);

/** What an opening tag does, by its name. */
const OPEN = new Map<string, (page: HtmlPage, attribute: (name: string) => string) => void>([
  ["br", (page) => page.newLine()],
  ["pre", (page) => page.startVerbatim()],
  ["blockquote", (page) => page.quote()],
  ["ul", (page) => page.startList(false)],
  ["ol", (page) => page.startList(true)],
  ["li", (page) => page.item()],
  ["td", (page) => page.cell()],
  ["th", (page) => page.cell()],
  ["a", (page, attribute) => page.startLink(attribute("href"))],
  ["img", (page, attribute) => page.words(attribute("alt"))],
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
  ["a", (page) => page.endLink()],
  ["at", (page, mention) => page.endMention(mention)],
  ["span", (page, mention) => page.endMention(mention)],
]);

/**
 * The words of a message that Teams gives as HTML, as people read it: a line a paragraph, lists with dashes or numbers,
 * quotations behind `>`, links with their address, emoji as they are. Tags that are not known vanish and their words
 * stay.
 */
export function htmlText(html: string, mention: MentionWords = (_number, name) => name): string {
  const page = new HtmlPage();
  for (const piece of readHtml(html)) {
    if ("words" in piece) page.words(piece.words);
    else if ("open" in piece) {
      if (BLOCKS.has(piece.open)) page.block();
      OPEN.get(piece.open)?.(page, (name) => piece.attributes.get(name) ?? "");
    } else {
      if (BLOCKS.has(piece.close)) page.block();
      CLOSE.get(piece.close)?.(page, mention);
    }
  }
  return page.text();
}
