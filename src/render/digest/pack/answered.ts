import type { ItemView } from "../../../core/views/views.ts";
import { decisionWords } from "../../item/decision-words.ts";
import { receipt } from "../../item/receipt.ts";
import { everyReply } from "../../item/reply-parts.ts";
import { statusWords } from "../../item/status-words.ts";
import { type Html, html } from "../../words/html.ts";
import { sentence } from "../../words/sentence.ts";
import { packFacts, packQuestion } from "./question.ts";
import { packReply } from "./reply.ts";

/** An item with all that was replied to it and what was decided. */
export function packAnswered(item: ItemView, zone: string): Html {
  const decision = decisionWords(item, zone);
  return html`<section>
${packQuestion(item)}${packFacts([
  ["Status", sentence(`${statusWords(item)}; ${receipt(item, zone)}`)],
  ...(decision.length === 0 ? [] : [["Decision", decision.join(" ")] as const]),
])}${everyReply(item).map((reply) => packReply(reply, zone))}
</section>
`;
}
