import { type Content, type Html, html } from "../../words/html.ts";

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
