import type { DigestView } from "../../../core/views/views.ts";
import { figuresWords } from "../../item/figures.ts";
import { counted } from "../../words/counted.ts";
import { type Content, html } from "../../words/html.ts";
import { nothingToReport } from "../nothing-to-report.ts";
import { sinceDigest } from "../since.ts";
import { packFigures } from "./figures.ts";

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
