import type { DigestView, Figures } from "../../../core/views/views.ts";
import { figuresWords } from "../../item/figures.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { counted } from "../../words/text.ts";
import { nothingToReport, sinceDigest } from "../digest-post.ts";

/** The first page: how the questions stand, in a sentence and as a table. */
export function packSummary(view: DigestView): Content {
  const nothing = nothingToReport(view);
  const { withdrawnSince, figures } = view;
  const withdrawn = `${counted(withdrawnSince, "reply was", "replies were")} withdrawn ${sinceDigest(view)}.`;
  return [
    nothing === null ? null : html`<p>${nothing}</p>\n`,
    html`<p>${figuresWords(figures)}</p>\n`,
    withdrawnSince === 0 ? null : html`<p>${withdrawn}</p>\n`,
    packFigures(figures),
  ];
}

/** How many questions stand where, as a table of two columns. */
function packFigures(figures: Figures): Html {
  const { total, asked, promised, toCheck, answered, accepted, notApplicable, open, overdue, planned } =
    figures;
  const row = (what: string, count: number) => html`<tr><th scope="row">${what}</th><td>${count}</td></tr>\n`;
  const part = (what: string, count: number) =>
    html`<tr class="part"><th scope="row">${what}</th><td>${count}</td></tr>\n`;
  return html`<table class="figures">
<caption>How the questions stand</caption>
<thead><tr><th scope="col">Questions</th><th scope="col">Number</th></tr></thead>
<tbody>
${row("All", total)}${row("Asked", asked)}${row("Unanswered", open)}${part("of these overdue", overdue)}${part(
  "of these promised for the meeting or held elsewhere",
  promised,
)}${row("To check, whether they are answered", toCheck)}${row(
  "Answered, waiting for a decision",
  answered,
)}${row("Closed", accepted + notApplicable)}${part("of these accepted", accepted)}${part(
  "of these not applicable",
  notApplicable,
)}${row("Not asked yet", planned)}</tbody>
</table>
`;
}
