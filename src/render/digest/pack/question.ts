import type { ItemView } from "../../../core/views/views.ts";
import { type Content, type Html, html } from "../../words/html.ts";

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
