import type { ItemView } from "../../core/views.ts";
import { decisionWords } from "../decision-words.ts";
import { everyReply } from "../every-reply.ts";
import { type Html, html } from "../html.ts";
import { receipt } from "../receipt.ts";
import { sentence } from "../sentence.ts";
import { statusWords } from "../status-words.ts";
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
