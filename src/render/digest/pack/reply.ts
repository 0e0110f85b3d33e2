import type { Evidence, EvidenceFile } from "../../../core/model/evidence.ts";
import { withdrawnWords } from "../../item/reply-parts.ts";
import { momentWords } from "../../words/dates.ts";
import { extract } from "../../words/extract.ts";
import { type Content, type Html, html } from "../../words/html.ts";
import { isWebAddress } from "../../words/link-to.ts";
import { onPlatform } from "../../words/on-platform.ts";
import { webLink } from "./web-link.ts";

/** How much of one reply is printed: about two pages. */
const LENGTH = 4000;

/** A reply in full, with its author, times, files and the link to it; a withdrawn one without its words. */
export function packReply(reply: Evidence, zone: string): Html {
  if (reply.withdrawnAt !== null) return html`<div class="reply"><p>${withdrawnWords(reply, zone)}</p></div>`;
  const { author, at, editedAt, text, files, link, message } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  const open = isWebAddress(link) ? webLink(link, `Open the reply${onPlatform(message.channel)}`) : null;
  return html`<div class="reply">
<p><strong><bdi>${author.name}</bdi></strong>, ${momentWords(at, zone)}${edited}. ${open}</p>
${words(text, link)}${filesOf(files)}
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
