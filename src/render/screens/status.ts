import type { Inline, Part, Post, TextLine } from "../../chat/post.ts";
import type { ItemView, StatusView } from "../../core/views/views.ts";
import { sinceMeeting } from "../digest/digest-post.ts";
import { meetingWords, slotLine } from "../item/coming.ts";
import { figuresBar } from "../item/figures.ts";
import { promiseSentences } from "../item/promise-words.ts";
import { itemLine, waitingWords } from "../item/waiting.ts";
import { referenceLink } from "../item/ways-to-thread.ts";
import { hourAndDay } from "../words/dates.ts";
import { part } from "../words/parts.ts";
import { reasonWords } from "../words/reasons/reason-words.ts";
import { listed, sentence } from "../words/text.ts";

/** How many overdue questions one screen has room for. */
const OVERDUE = 5;
/** How many of those that are not posted yet are named. */
const NOT_POSTED = 5;
/** How many are named of those that somebody has to check, or whose answer is promised. */
const NAMED = 5;

/** One screen for the chair: how it stands, what changed, what is late and whose it is, what comes, what is amiss. */
export function statusPost(view: StatusView): Post {
  const state = `${view.board}: ${stateWords(view)}`;
  const { asked, answered, closed, meeting } = view.since;
  return {
    summary: state,
    parts: [
      part.heading(state),
      ...heldUp(view).map((why) => part.labelled("Held up", why)),
      ...(view.notPosted.length === 0
        ? []
        : [part.labelled("Not posted yet", `${listed(view.notPosted, NOT_POSTED)}.`)]),
      figuresBar(view.figures),
      part.line(`${asked} asked, ${answered} answered, ${closed} closed ${sinceMeeting(meeting)}.`),
      ...named("To check", view.toCheck),
      ...promised(view),
      ...unanswered(view),
      part.labelled("Next meeting", meetingWords(view.nextMeeting)),
      part.labelled("Next prompt", ...nextPrompt(view)),
      part.note(lastAct(view)),
    ],
  };
}

/** What holds deliveries up, each reason once however many it holds. */
function heldUp(view: Pick<StatusView, "heldUp">): string[] {
  const reasons = view.heldUp.map((reason) => {
    const { because, fix } = reasonWords(reason);
    return `${sentence(because)} ${sentence(fix)}`;
  });
  return [...new Set(reasons)];
}

function named(label: string, items: readonly ItemView[]): Part[] {
  const references = items.map(({ reference }) => reference);
  return items.length === 0 ? [] : [part.labelled(label, `${listed(references, NAMED)}.`)];
}

/** Unanswered ones of which somebody said where the answer is to be had: by whom, and nothing of what it says. */
function promised({ promised, timezone }: StatusView): Part[] {
  if (promised.length === 0) return [];
  const lines = promised
    .slice(0, NAMED)
    .map(
      (item): TextLine => [
        ...referenceLink(item),
        `: ${promiseSentences(item.promises, timezone).join(" ")}`,
      ],
    );
  const left = promised.length - lines.length;
  return [
    part.labelled("Unanswered, and promised"),
    ...part.list(lines),
    ...(left > 0 ? [part.line(`and ${left} more: /soc unanswered`)] : []),
  ];
}

/** Overdue ones first, with the day they were wanted by; then the oldest of the others, with how long they have waited. */
function unanswered({ overdue, oldest, figures, timezone }: StatusView): Part[] {
  const late = overdue.slice(0, OVERDUE).map((item): TextLine => {
    const { whom, wanted } = waitingWords(item, timezone);
    return itemLine(item, whom, wanted);
  });
  const old = oldest.map((item): TextLine => {
    const { whom, since } = waitingWords(item, timezone);
    return itemLine(item, whom, since);
  });
  const lines = [...late, ...old];
  const left = figures.open - lines.length;
  if (lines.length === 0) return [];
  return [
    part.labelled(late.length === 0 ? "Unanswered, oldest first" : "Unanswered, overdue first"),
    ...part.list(lines),
    ...(left > 0 ? [part.line(`and ${left} more: /soc unanswered`)] : []),
  ];
}

function nextPrompt({ paused, nextSlot, timezone }: StatusView): readonly Inline[] {
  if (paused) return ["none while the board is paused. To start again: /soc resume"];
  return nextSlot === null ? ["none is due."] : slotLine(nextSlot, timezone);
}

function lastAct({ lastActAt, timezone }: StatusView): string {
  return lastActAt === null
    ? "The bot has done nothing here yet."
    : `The bot last did something at ${hourAndDay(lastActAt, timezone)}.`;
}

/** How a board stands, in the words a chair would say it in: `2 unanswered, 1 of them overdue`. */
function stateWords({ figures, paused }: Pick<StatusView, "figures" | "paused">): string {
  const { asked, open, overdue, toCheck, answered, planned } = figures;
  const state = () => {
    if (open > 0 && overdue === open) return `${open} unanswered and overdue`;
    if (open > 0) return `${open} unanswered, ${overdue === 0 ? "none" : `${overdue} of them`} overdue`;
    if (toCheck > 0) return `none unanswered, ${toCheck} to check`;
    if (answered > 0) return `none unanswered, ${answered} waiting for a decision`;
    if (asked === 0) return "nothing asked yet";
    return planned > 0 ? "every question asked so far is closed" : "every question is closed";
  };
  return paused ? `paused, ${state()}` : state();
}
