import { dayOf } from "../calendar/calendar.ts";
import { workingDaysBetween } from "../calendar/working-days.ts";
import { dueOf, isOverdue, isPromised, statusOf, waitsFor } from "../item/standing.ts";
import { asShown } from "../model/author-name.ts";
import type { Board } from "../model/board.ts";
import { countedAs } from "../model/counts.ts";
import { ERASED_BY, isErased } from "../model/erased.ts";
import { type Evidence, versionOf } from "../model/evidence.ts";
import type { Item } from "../model/item.ts";
import { nameOf } from "../model/people.ts";
import { itemReference } from "../model/reference.ts";
import { relayKey } from "../model/relay.ts";
import { isSaid } from "../model/reply-standing.ts";
import type { BoardState } from "../model/state.ts";
import { itemIn } from "../model/state.ts";
import { type ItemId, messageKey, type Platform, platformOf, questionOf } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";
import { candidates } from "../reading/find-person.ts";
import { stepView, takenBackView } from "./step-view.ts";
import type { ItemView, PromiseView, ReplyView, WaitsFor } from "./views.ts";

/** An item with everything that is ever said of one, as it stands now. */
export function itemView(board: Board, state: BoardState, id: ItemId, now: Instant): ItemView {
  const item = itemIn(state, id);
  const replies = repliesOf(board, state, item);
  const due = dueOf(board, state, item, now);
  const { waitsSince, decision } = item;
  const lastStep = item.steps.at(-1);
  const today = dayOf(now, board.timezone);
  return {
    item: id,
    ...wording(board, item),
    status: statusOf(item),
    overdue: isOverdue(board, state, item, now),
    askedAt: item.asked?.at ?? null,
    workingDaysWaiting:
      waitsSince === null ? 0 : workingDaysBetween(dayOf(waitsSince, board.timezone), today, board),
    due: due.day,
    meeting: due.meeting,
    extensions: item.extensions.filter(({ earlier }) => earlier !== true).length,
    waitsFor: waitsForView(board, state, item),
    candidates: candidates(board),
    nudges: item.nudges.length,
    rating: item.rating,
    decision:
      decision === null
        ? null
        : {
            outcome: decision.outcome,
            at: decision.at,
            by: nameOf(board, decision.by),
            reason: decision.reason,
            ...(decision.amended === undefined
              ? {}
              : { amended: { by: nameOf(board, decision.amended.by), at: decision.amended.at } }),
          },
    lastStep: lastStep === undefined ? null : stepView(board, lastStep),
    takenBack: item.takenBack.map((each) => takenBackView(board, each)),
    replies: replies.filter(({ withdrawnAt }) => withdrawnAt === null),
    withdrawn: replies.filter(({ withdrawnAt }) => withdrawnAt !== null),
    promises: isPromised(item) ? replies.flatMap((reply) => promiseOf(board, item, reply)) : [],
    threads: threadsOf(item),
  };
}

/** The words an item was asked in; those of the bank as long as it is only planned. */
function wording(
  board: Board,
  item: Item,
): Pick<ItemView, "reference" | "audience" | "text" | "options" | "helps"> {
  if (item.asked !== null) return pick(item.asked.reference, item.asked);
  const id = questionOf(item.id);
  const question = board.questions.find((candidate) => candidate.id === id);
  return pick(itemReference(board, item.id), question ?? { audience: "", text: "", options: [], helps: "" });
}

function pick(reference: string, words: Pick<ItemView, "audience" | "text" | "options" | "helps">) {
  const { audience, text, options, helps } = words;
  return { reference, audience, text, options, helps };
}

/** Of several channels on one platform the first: who reads one reads the item there. */
function threadsOf({ posts }: Item): ItemView["threads"] {
  const links = new Map<Platform, string>();
  for (const { message, link } of posts.values()) {
    if (message === null || link === null) continue;
    const platform = platformOf(message.channel);
    if (!links.has(platform)) links.set(platform, link);
  }
  return [...links].map(([platform, link]) => ({ platform, link }));
}

function waitsForView(board: Board, state: BoardState, item: Item): WaitsFor {
  const waits = waitsFor(board, state, item);
  switch (waits.kind) {
    case "owner":
      return { kind: "owner", name: nameOf(board, waits.person) };
    case "members":
      return { kind: "members", names: waits.people.map((person) => nameOf(board, person)) };
    case "nobody":
      return waits;
  }
}

function repliesOf(board: Board, state: BoardState, item: Item): ReplyView[] {
  return item.evidence
    .toArray()
    .flatMap((key, index) => {
      const reply = state.evidence.get(key);
      if (reply === undefined) return [];
      const { standing } = reply;
      const saidBy = standing === null || !isSaid(standing) ? null : nameOf(board, standing.by);
      return [{ ...asShown(board, reply), link: linkFor(state, reply), n: index + 1, saidBy }];
    })
    .sort((one, other) => (one.at < other.at ? -1 : one.at > other.at ? 1 : 0));
}

function promiseOf(board: Board, { openedAt }: Item, reply: ReplyView): PromiseView[] {
  const kind = countedAs(reply, openedAt);
  if (kind !== "verbal" && kind !== "elsewhere") return [];
  const by = isErased(reply) ? nameOf(board, ERASED_BY) : reply.author.name;
  return [{ kind, by, since: versionOf(reply) }];
}

/** What opens a reply for everybody who reads the board: what was written to the bot alone opens for its writer only. */
function linkFor({ relays }: BoardState, { message, link, beside }: Evidence): string {
  if (beside === undefined || beside === "channel") return link;
  return relays.get(relayKey(messageKey(message)))?.link ?? "";
}
