import { isErased } from "../../core/model/erased.ts";
import { type EvidenceFile, standingOf } from "../../core/model/evidence.ts";
import type { Outcome, Rating, Status } from "../../core/model/item.ts";
import type { StandingKind, StandingReason } from "../../core/model/reply-standing.ts";
import { type Platform, platformOf, roundOf } from "../../core/names/ids.ts";
import type { Day, Instant } from "../../core/names/time.ts";
import type { ItemView, ReplyView } from "../../core/views/views.ts";
import { everyReply } from "../item/reply-parts.ts";
import { waitsForWords } from "../item/waiting.ts";

/** One reply with the item it was written under; an item without replies has one row, with no reply in it. */
export type ExportRow = {
  readonly reference: string;
  /** `2026/27` */
  readonly round: string;
  readonly audience: string;
  readonly question: string;
  readonly status: Status;
  readonly due: Day | null;
  /** Null unless it is open. */
  readonly waitsFor: string | null;
  readonly askedAt: Instant | null;
  readonly nudges: number;
  readonly rating: Rating | null;
  readonly outcome: Outcome | null;
  readonly outcomeReason: string | null;
  readonly reply: {
    /** `slack`, `teams` or `local`: where it was written. */
    readonly platform: Platform;
    readonly author: string;
    readonly writtenAt: Instant;
    readonly editedAt: Instant | null;
    /** A withdrawn reply has no text and no files. */
    readonly withdrawnAt: Instant | null;
    readonly text: string;
    readonly files: readonly EvidenceFile[];
    readonly link: string;
    /** By which people name it: from 1 for each item. */
    readonly number: number;
    /** What it is to its question; null once it is withdrawn. */
    readonly standing: StandingKind | null;
    /** Null where an earlier version kept it, which took every reply for an answer. */
    readonly standingBecause: StandingReason | null;
    /** Who said so; null where the bot judged it. */
    readonly standingBy: string | null;
    /** Who recorded it for its author, by name; null where they wrote it themselves. */
    readonly recordedBy: string | null;
    /** Of which day the letter is that it came in; null where it came in none. */
    readonly letterOf: Day | null;
  } | null;
};

/** A board's record, a row a reply: items in the order given, the replies of each in the order they were written. */
export function exportRows(items: readonly ItemView[]): ExportRow[] {
  return items.flatMap((item) => {
    const replies = everyReply(item);
    return (replies.length === 0 ? [null] : replies).map((reply) => row(item, reply));
  });
}

/** Stands for the author and the words of a reply that were taken out of the records for good. */
const ERASED = "(erased)";

function row(item: ItemView, reply: ReplyView | null): ExportRow {
  return {
    reference: item.reference,
    round: roundOf(item.item),
    audience: item.audience,
    question: item.text,
    status: item.status,
    due: item.due,
    waitsFor: item.status === "open" ? waitsForWords(item.waitsFor) : null,
    askedAt: item.askedAt,
    nudges: item.nudges,
    rating: item.rating,
    outcome: item.decision?.outcome ?? null,
    outcomeReason: item.decision?.reason ?? null,
    reply:
      reply === null
        ? null
        : {
            platform: platformOf(reply.message.channel),
            author: isErased(reply) ? ERASED : reply.author.name,
            writtenAt: reply.at,
            editedAt: reply.editedAt,
            withdrawnAt: reply.withdrawnAt,
            text: isErased(reply) ? ERASED : reply.text,
            files: reply.files,
            link: reply.link,
            number: reply.n,
            standing: reply.withdrawnAt === null ? standingOf(reply) : null,
            standingBecause: reply.standing?.because ?? null,
            standingBy: reply.saidBy,
            recordedBy: reply.recorded?.name ?? null,
            letterOf: reply.recorded?.letter ?? null,
          },
  };
}
