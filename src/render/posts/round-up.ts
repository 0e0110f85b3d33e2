import type { Button, Part, Post } from "../../chat/post.ts";
import { standingOf } from "../../core/model/evidence.ts";
import type { StandingKind } from "../../core/model/reply-standing.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { itemButtons } from "../item/item-buttons.ts";
import { promiseWords } from "../item/promise-words.ts";
import { replyParts } from "../item/reply-parts.ts";
import { openThread } from "../item/ways-to-thread.ts";
import { fullDay } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { shortReference } from "../words/short-reference.ts";
import { brief, counted } from "../words/text.ts";

/** A reply that somebody has to see to, with its item; `about` says which reply it is. */
export type MatterView = { readonly item: ItemView; readonly reply: ReplyView; readonly about: string };

type Board = { readonly name: string; readonly timezone: string };

/** How much of a reply stands in a round-up, in letters. */
const LENGTH = 400;

/** Tells the secretary in the morning what came up, each with what they can do about it. */
export function roundUpPost(matters: readonly MatterView[], board: Board): Post {
  if (matters.length === 0) {
    const nothing = `${board.name}: what was to be told here is settled by now`;
    return { summary: nothing, parts: [part.heading(nothing)] };
  }
  const heading = `${board.name}: ${counted(matters.length, "reply needs", "replies need")} you`;
  const references = [...new Set(matters.map(({ item }) => shortReference(item.reference)))];
  return {
    summary: `${heading}. ${references.join(", ")}`,
    parts: [
      part.heading(heading),
      ...matters.flatMap((each) => matterParts(each, board.timezone)),
      part.note("Each is told once. What is still to check stands in the draft paper too."),
    ],
  };
}

function matterParts(matter: MatterView, zone: string): Part[] {
  const { item, reply } = matter;
  const what = matterWords(matter, zone);
  const buttons = buttonsFor(matter);
  return [
    part.line({ strong: shortReference(item.reference) }, `: ${what}`, ...openThread(item)),
    ...replyParts(reply, zone, LENGTH),
    ...(buttons.length === 0 ? [] : [{ kind: "buttons", buttons } as const]),
  ];
}

const WORDS: Partial<Readonly<Record<StandingKind, string>>> = {
  "to-check": "does this answer it?",
  question: "a question back. It can be answered in the thread.",
  handover: "passed on to somebody else. It stays as it is until you give it to them.",
};

function matterWords({ item, reply }: MatterView, zone: string): string {
  const standing = standingOf(reply);
  const { at } = reply;
  const by = brief(reply.author.name, 80);
  switch (standing) {
    case "more-time": {
      const until = reply.standing?.until ?? null;
      return `more time is asked for${until === null ? "" : `, until ${fullDay(until)}`}. The day stays as it is until you change it.`;
    }
    case "verbal":
      return `${promiseWords({ kind: standing, by, since: at }, zone)}. The meeting is over: was it given?`;
    case "elsewhere":
      return `${promiseWords({ kind: standing, by, since: at }, zone)}. The meeting is over: does it count as answered?`;
    default:
      return WORDS[standing] ?? `${item.reference}.`;
  }
}

/** What can be done about it with a tap; a question back is answered in the thread. */
function buttonsFor({ item, reply, about }: MatterView): Button[] {
  switch (standingOf(reply)) {
    case "to-check":
      return [
        itemButtons.countIt("Counts as an answer", about),
        itemButtons.noAnswer("Not an answer", about),
      ];
    case "verbal":
    case "elsewhere":
      return [itemButtons.countIt("Counts as answered", about), itemButtons.noAnswer("Ask again", about)];
    case "handover":
      return item.candidates.length === 0 ? [] : [itemButtons.assign(about, item.candidates)];
    case "more-time":
      return [itemButtons.extend(about, item.due)];
    default:
      return [];
  }
}
