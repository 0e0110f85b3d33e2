import type { DigestView } from "../../core/views.ts";
import { counted } from "../counted.ts";
import { figuresWords } from "../figures-words.ts";
import { type Content, html } from "../html.ts";
import { nothingToReport } from "../nothing-to-report.ts";
import { sinceDigest } from "../since-digest.ts";
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
