import type { ItemView } from "../../../core/views/views.ts";
import { moreEvidence } from "../../item/decision-words.ts";
import { everyReply } from "../../item/reply-parts.ts";
import { waitingWords } from "../../item/waiting-words.ts";
import { waitsForWords } from "../../item/waits-for-words.ts";
import { waysToThread } from "../../item/ways-to-thread.ts";
import { type Html, html } from "../../words/html.ts";
import { packFacts, packQuestion } from "./question.ts";
import { packReply } from "./reply.ts";
import { webLink } from "./web-link.ts";

/** An unanswered item: whom it waits for and since when; what was replied before more was wanted, or withdrawn. */
export function packUnanswered(item: ItemView, zone: string): Html {
  const { since, nudges, wanted } = waitingWords(item, zone);
  const asks = moreEvidence(item);
  const ways = waysToThread(item).map(({ link, text }, index) => [
    index === 0 ? "" : ", ",
    webLink(link, text),
  ]);
  return html`<section>
${packQuestion(item)}${packFacts([
  ["Waits for", waitsForWords(item.waitsFor)],
  ["Due", item.overdue ? html`<strong>${wanted}</strong>` : wanted],
  ["So far", `${since} ${nudges}`],
  ...(asks.length === 0 ? [] : [["More evidence", asks.join(" ")] as const]),
  ...(ways.length === 0 ? [] : [["Thread", ways] as const]),
])}${everyReply(item).map((reply) => packReply(reply, zone))}
</section>
`;
}
