import { inBankOrder } from "../../../core/model/reference.ts";
import type { ItemView } from "../../../core/views/views.ts";
import { decisionWords, receipt, statusWords } from "../../item/item-words.ts";
import { waitsForWords } from "../../item/waiting.ts";
import { referenceLink } from "../../item/ways-to-thread.ts";
import { dayWords, momentDay } from "../../words/dates.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { ratingWords } from "../../words/rating-words.ts";
import { sentence, times } from "../../words/text.ts";
import { webLink } from "./elements.ts";

/** The tracker as scrutiny officers keep it: a row an item, by reference. */
export function packTracker(items: readonly ItemView[], zone: string): Html {
  const rows = items.toSorted((one, other) => inBankOrder(one.item, other.item));
  return html`<div class="scroll" role="region" aria-labelledby="tracker-caption" tabindex="0">
<table class="tracker">
<caption id="tracker-caption">Every question in this digest, by reference</caption>
<thead><tr><th scope="col">Reference</th><th scope="col">Question</th><th scope="col">Status</th><th scope="col">Waits for</th><th scope="col">Due</th><th scope="col">Action taken</th></tr></thead>
<tbody>
${rows.map((item) => row(item, zone))}</tbody>
</table>
</div>
`;
}

/** What an item waits for that waits for nobody to reply. */
const WAITS_FOR: Readonly<Partial<Record<ItemView["status"], string>>> = {
  "to-check": "A check",
  answered: "A decision",
};

function row(item: ItemView, zone: string): Html {
  const { text, status, overdue, rating, due, waitsFor } = item;
  const state: Content = overdue
    ? html`<strong>${sentence(`${statusWords(item)}, overdue`)}</strong>`
    : sentence(statusWords(item));
  const opened = referenceLink(item).map((each) =>
    typeof each === "string" ? each : webLink(each.link, each.text),
  );
  const rated = rating === null ? null : html` ${ratingWords(rating)}.`;
  const waits = status === "open" ? waitsForWords(waitsFor) : (WAITS_FOR[status] ?? "Nobody");
  return html`<tr><th scope="row">${opened}</th><td>${text}</td><td>${state}${rated}</td><td>${waits}</td><td class="day">${
    due === null ? "No day set" : dayWords(due)
  }</td><td>${actionTaken(item, zone).join(" ")}</td></tr>
`;
}

/**
 * What has been done about an item, in the order in which it happens: asked, nudged, extended, replied to, decided.
 * The rating stands with the status.
 */
function actionTaken(item: ItemView, zone: string): string[] {
  const { askedAt, nudges, extensions } = item;
  return [
    ...(askedAt === null ? [] : [`Asked ${momentDay(askedAt, zone)}.`]),
    ...(nudges === 0 ? [] : [`Nudged ${times(nudges)}.`]),
    ...(extensions === 0 ? [] : [`Extended ${times(extensions)}.`]),
    ...(askedAt === null ? [] : [sentence(receipt(item, zone))]),
    ...decisionWords({ ...item, rating: null }, zone),
  ];
}
