import type { ItemView } from "../../../core/views/views.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { isWebAddress } from "../../words/parts.ts";

/** An item's heading and the exact words of its question, with its options. */
export function packQuestion({ reference, text, options }: ItemView): Content[] {
  const list = html`<ul>${options.map((option) => html`<li>${option}</li>`)}</ul>`;
  return [
    html`<h3>${reference}</h3>\n`,
    html`<p class="question">${text}</p>\n`,
    options.length === 0 ? null : list,
  ];
}

/** Facts in two columns: what it is, and how it is. */
export function packFacts(facts: readonly (readonly [string, Content])[]): Html {
  return html`<dl class="facts">${facts.map(([what, how]) => html`<dt>${what}</dt><dd>${how}</dd>`)}</dl>\n`;
}

/** A chapter of the pack. A wide one is printed across the page, from a page of its own. */
export type Section = {
  readonly id: string;
  readonly title: string;
  readonly wide: boolean;
  readonly content: Content;
};

/** The list of the chapters at the front, each a link. */
export function packContents(sections: readonly Section[]): Html {
  return html`<nav aria-labelledby="contents">
<h2 id="contents">Contents</h2>
<ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol>
</nav>
`;
}

/** The chapters one after the other, numbered as in the contents. */
export function packSections(sections: readonly Section[]): Html[] {
  return sections.map(
    ({ id, title, wide, content }, index) => html`<section class="${wide ? "wide" : "tall"}">
<h2 id="${id}">${index + 1}. ${title}</h2>
${content}</section>
`,
  );
}

/** A link; the words alone where the address is not one of the web. */
export function webLink(address: string | null, words: string): Html {
  return address !== null && isWebAddress(address)
    ? html`<a href="${address}"><bdi>${words}</bdi></a>`
    : html`<bdi>${words}</bdi>`;
}
