import type { Part, Post } from "../../chat/post.ts";
import { isErased } from "../../core/model/erased.ts";
import type { Evidence } from "../../core/model/evidence.ts";
import type { ItemView } from "../../core/views/views.ts";
import { besideWords, erasedWords, fileParts } from "../item/reply-parts.ts";
import { fullDay, momentWords } from "../words/dates.ts";
import { openLink, part } from "../words/parts.ts";
import { brief, extract } from "../words/text.ts";

/** In letters: as much of a reply as a thread shows; the records have all of it. */
const LENGTH = 3000;

/**
 * Says in the thread of a question what somebody answered outside it, under their name, and where they wrote it. Once they have
 * deleted it, or it was erased, only that.
 */
export function relayPost(
  { reference }: Pick<ItemView, "reference">,
  reply: Evidence,
  { timezone }: { readonly timezone: string },
): Post {
  if (isErased(reply)) {
    const erased = erasedWords(reply, timezone);
    return { summary: erased, parts: [part.line(erased)] };
  }
  const name = brief(reply.author.name, 80);
  if (reply.withdrawnAt !== null) {
    const summary = `${name} took back their answer to ${reference}`;
    return {
      summary,
      parts: [
        part.line(
          { strong: name },
          ` took back what stood here, ${momentWords(reply.withdrawnAt, timezone)}.`,
        ),
      ],
    };
  }
  const did = didWords(reply);
  const summary = did === ANSWERED ? `${name} ${did} ${reference}` : `${name} ${did}: ${reference}`;
  return { summary, parts: said(reply, name, did, timezone) };
}

const ANSWERED = "answered";

/** What somebody did outside the thread, to be put after their name. */
function didWords(reply: Evidence): string {
  const { standing } = reply;
  if (standing?.because !== "said-so" || reply.beside !== "dialog") return ANSWERED;
  if (standing.standing === "handover") return "says that this is for somebody else to answer";
  if (standing.standing !== "more-time") return ANSWERED;
  return `asks for more time${standing.until === null ? "" : `, until ${fullDay(standing.until)}`}`;
}

function said(reply: Evidence, name: string, did: string, zone: string): Part[] {
  const { at, editedAt, text, link, beside } = reply;
  const edited = editedAt === null ? "" : `, edited ${momentWords(editedAt, zone)}`;
  const open = beside === "channel" ? openLink(link, "Open the message") : [];
  return [
    part.line({ strong: name }, ` ${did}${text.trim() === "" ? "." : ":"}`),
    ...(text.trim() === "" ? [] : [part.quote(extract(text, LENGTH))]),
    ...fileParts(reply),
    part.note(`${besideWords(reply)}, ${momentWords(at, zone)}${edited}.`, ...open),
  ];
}
