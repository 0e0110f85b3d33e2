import { isErased } from "../../../core/model/erased.ts";
import type { EvidenceFile } from "../../../core/model/evidence.ts";
import type { ItemView, ReplyView } from "../../../core/views/views.ts";
import { decisionWords, moreEvidence, standsWords } from "../../item/item-words.ts";
import { promiseSentences } from "../../item/promise-words.ts";
import { besideWords, erasedWords, everyReply, viaWords, withdrawnWords } from "../../item/reply-parts.ts";
import { takenBackWords } from "../../item/step-words.ts";
import { waitingWords, waitsForWords } from "../../item/waiting.ts";
import { waysToThread } from "../../item/ways-to-thread.ts";
import { momentWords } from "../../words/dates.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { onPlatform } from "../../words/on-platform.ts";
import { isWebAddress } from "../../words/parts.ts";
import { standingNote } from "../../words/standing-words.ts";
import { extract, sentence } from "../../words/text.ts";
import { packFacts, packQuestion, webLink } from "./elements.ts";

/** An item with all that was replied to it and what was decided. */
export function packAnswered(item: ItemView, zone: string): Html {
  const decision = decisionWords(item, zone);
  return html`<section>
${packQuestion(item)}${packFacts([
  ["Status", sentence(standsWords(item, zone))],
  ...(decision.length === 0 ? [] : [["Decision", decision.join(" ")] as const]),
  ...takenBack(item, zone),
])}${everyReply(item).map((reply) => packReply(reply, zone))}
</section>
`;
}

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
  ...(item.promises.length === 0
    ? []
    : [["Promised", promiseSentences(item.promises, zone).join(" ")] as const]),
  ...(asks.length === 0 ? [] : [["More evidence", asks.join(" ")] as const]),
  ...takenBack(item, zone),
  ...(ways.length === 0 ? [] : [["Thread", ways] as const]),
])}${everyReply(item).map((reply) => packReply(reply, zone))}
</section>
`;
}

function takenBack(item: ItemView, zone: string): (readonly [string, string])[] {
  const words = takenBackWords(item.takenBack, zone);
  return words.length === 0 ? [] : [["No longer so", words.join(" ")]];
}

/** How much of one reply is printed: about two pages. */
const LENGTH = 4000;

/** A reply in full, with its author, times, files and the link to it; a withdrawn one without its words. */
function packReply(reply: ReplyView, zone: string): Html {
  if (reply.withdrawnAt !== null) return html`<div class="reply"><p>${withdrawnWords(reply, zone)}</p></div>`;
  if (isErased(reply)) return html`<div class="reply"><p>${erasedWords(reply, zone)}</p></div>`;
  const { author, at, editedAt, text, files, link, message } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  const open = isWebAddress(link) ? webLink(link, `Open the reply${onPlatform(message.channel)}`) : null;
  return html`<div class="reply">
<p><strong><bdi>${author.name}</bdi></strong>, ${momentWords(at, zone)}${edited}${viaWords(reply)}. ${reply.beside === undefined ? "" : `${besideWords(reply)}. `}${open}</p>
${standingNote(reply, zone).map((note) => html`<p>${note}</p>\n`)}${words(text, link)}${filesOf(files)}
</div>`;
}

function words(text: string, link: string): Content {
  if (text.trim() === "") return null;
  const shown = extract(text, LENGTH);
  const quote = html`<blockquote dir="auto">${shown}</blockquote>`;
  if (shown === text.trim()) return quote;
  return [
    quote,
    html`<p>This reply is too long to be printed whole. ${webLink(link, "Its thread has all of it")}.</p>`,
  ];
}

function filesOf(files: readonly EvidenceFile[]): Content {
  if (files.length === 0) return null;
  return html`<p>${files.length === 1 ? "File" : "Files"} with this reply:</p>
<ul>${files.map(({ name, url }) => html`<li>${webLink(url, name)}</li>`)}</ul>`;
}
