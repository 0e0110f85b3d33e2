import type { Part, Post } from "../../chat/post.ts";
import type { DigestView, ItemView } from "../../core/views/views.ts";
import { meetingWords, slotLine } from "../item/coming.ts";
import { figuresBar } from "../item/figures.ts";
import { decisionWords, standsWords } from "../item/item-words.ts";
import { replyParts } from "../item/reply-parts.ts";
import { unansweredLine } from "../item/waiting.ts";
import { referenceLink } from "../item/ways-to-thread.ts";
import { dayWords } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { standingNote } from "../words/standing-words.ts";
import { counted } from "../words/text.ts";
import { digestPost, sinceDigest } from "./digest-post.ts";

/** How many replies to a question are quoted, the newest ones, and how much of each. */
const REPLIES = 3;
const EXTRACT = 300;

/** The digest for the secretary: all of it, so that it can be read, or read aloud, without opening the pack. */
export function digestFullPost(view: DigestView): Post {
  const round = view.round === null ? "" : ` Round ${view.round}.`;
  const since = `answered or closed ${sinceDigest(view)}`;
  return digestPost(view, [
    part.line(`${view.board}, ${view.organisation}.${round}`),
    part.line(`The papers are to be published by ${dayWords(view.publicationDay)}.`),
    figuresBar(view.figures),
    ...answeredParts("to check, whether they are answered", view.toCheck, view.timezone),
    ...unansweredParts(view.unanswered, view.timezone),
    ...answeredParts(since, view.answeredSince, view.timezone),
    ...answeredParts("answered earlier, waiting for a decision", view.awaitingDecision, view.timezone),
    ...withdrawnParts(view),
    ...nextParts(view),
    part.note("The pack has every reply in full."),
  ]);
}

function answeredParts(title: string, items: readonly ItemView[], zone: string): Part[] {
  if (items.length === 0) return [];
  return [part.heading(`${items.length} ${title}`), ...items.flatMap((item) => answeredItem(item, zone))];
}

function answeredItem(item: ItemView, zone: string): Part[] {
  const earlier = item.replies.length - REPLIES;
  const said = [`Status: ${standsWords(item, zone)}`, ...decisionWords(item, zone)];
  return [
    part.line(...referenceLink(item), ": ", { strong: item.text }),
    part.line(said.join(" ")),
    ...(earlier > 0
      ? [part.note(`${counted(earlier, "earlier reply is", "earlier replies are")} in the pack.`)]
      : []),
    ...item.replies
      .slice(-REPLIES)
      .flatMap((reply) => [
        ...replyParts(reply, zone, EXTRACT, `${reply.n}. `),
        ...standingNote(reply, zone).map((words) => part.note(words)),
      ]),
  ];
}

function unansweredParts(items: readonly ItemView[], zone: string): Part[] {
  if (items.length === 0) return [part.line("No question is unanswered.")];
  return [
    part.heading(`${items.length} unanswered`),
    ...part.list(items.map((item) => unansweredLine(item, zone))),
  ];
}

function withdrawnParts(view: DigestView): Part[] {
  if (view.withdrawnSince === 0) return [];
  const withdrawn = counted(view.withdrawnSince, "reply was", "replies were");
  return [part.line(`${withdrawn} withdrawn ${sinceDigest(view)}.`)];
}

function nextParts({ next, followingMeeting, timezone }: DigestView): Part[] {
  return [
    part.heading("What comes next"),
    ...(next.length === 0
      ? [part.line("No further question is due to be asked.")]
      : [part.labelled("To be asked"), ...part.list(next.map((slot) => slotLine(slot, timezone)))]),
    part.labelled("Next meeting after this one", meetingWords(followingMeeting)),
  ];
}
