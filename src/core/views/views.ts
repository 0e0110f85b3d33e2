import type { MeetingView } from "../calendar/meetings.ts";
import type { Evidence } from "../model/evidence.ts";
import type { Rating, Status } from "../model/item.ts";
import type { KeptReason } from "../model/reason.ts";
import type { ItemId, Platform } from "../names/ids.ts";
import type { Day, Instant, LocalTime } from "../names/time.ts";
import type { SlotView } from "../plan/coming-slots.ts";
import type { Candidate } from "../reading/find-person.ts";
import type { StepView, TakenBackView } from "./step-view.ts";

/** Whom an open item waits for, in the order in which one would ask. */
export type WaitsFor =
  | { readonly kind: "owner"; readonly name: string }
  | { readonly kind: "members"; readonly names: readonly string[] }
  | { readonly kind: "nobody" };

/** A reply as it is shown: with its number among those of its item, and the name of whoever said what it is. */
export type ReplyView = Evidence & {
  /** From 1, in the order in which they were kept, which is that of their writing but for what was heard late; for ever. */
  readonly n: number;
  /** Null where the bot judged it, or nobody did. */
  readonly saidBy: string | null;
};

/** What somebody said of the answer to an open item instead of giving it: at the meeting, or elsewhere. Nothing of what it says. */
export type PromiseView = {
  readonly kind: "verbal" | "elsewhere";
  readonly by: string;
  readonly since: Instant;
};

/** An item with everything that is ever said of one. Days and hours are in the board's zone. */
export type ItemView = {
  readonly item: ItemId;
  /** `CSP-01 (26/27)` */
  readonly reference: string;
  readonly audience: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly helps: string;
  readonly status: Status;
  /** Open and past its due day. */
  readonly overdue: boolean;
  readonly askedAt: Instant | null;
  /** Working days from the day it was asked (or more was wanted) to today; 0 on the day itself. */
  readonly workingDaysWaiting: number;
  readonly due: Day | null;
  /** The meeting it is wanted for. */
  readonly meeting: LocalTime | null;
  readonly extensions: number;
  readonly waitsFor: WaitsFor;
  /** Whom it can be given to. */
  readonly candidates: readonly Candidate[];
  readonly nudges: number;
  readonly rating: Rating | null;
  readonly decision: {
    readonly outcome: "accepted" | "more-evidence" | "not-applicable";
    readonly at: Instant;
    /** The name of who decided. */
    readonly by: string;
    readonly reason: string | null;
    /** By whom (a name) and when its rating or its reason was last changed; not there if never. */
    readonly amended?: { readonly by: string; readonly at: Instant };
  } | null;
  /** What `/soc undo` would take back; null if nothing. */
  readonly lastStep: StepView | null;
  /** What was taken back last, the latest at the end. */
  readonly takenBack: readonly TakenBackView[];
  /** Live replies, oldest first, by the names their authors are shown by. */
  readonly replies: readonly ReplyView[];
  /** Withdrawn ones, oldest first: no text, no files. */
  readonly withdrawn: readonly ReplyView[];
  /** What stands in place of an answer while there is none, oldest first. */
  readonly promises: readonly PromiseView[];
  /** Opens its thread: one link for each platform it was asked on. */
  readonly threads: readonly { readonly platform: Platform; readonly link: string }[];
};

/** How many items stand where. `asked` = open + to check + answered + accepted + not applicable after asking. */
export type Figures = {
  readonly total: number;
  readonly asked: number;
  /** Asked, and nothing that answers or may answer it: unanswered. */
  readonly open: number;
  readonly overdue: number;
  /** Unanswered, the answer being promised for the meeting, or held elsewhere. */
  readonly promised: number;
  /** With a live reply of which somebody has to say whether it is an answer. */
  readonly toCheck: number;
  /** With a live answer, no decision yet. */
  readonly answered: number;
  readonly accepted: number;
  readonly notApplicable: number;
  /** Not asked yet and not closed. */
  readonly planned: number;
};

/** `/soc status`: one screen. */
export type StatusView = {
  readonly board: string;
  readonly timezone: string;
  readonly round: string | null;
  readonly now: Instant;
  readonly figures: Figures;
  /** Since the last meeting, or since the board was opened when there was none. */
  readonly since: {
    readonly meeting: LocalTime | null;
    readonly asked: number;
    readonly answered: number;
    readonly closed: number;
  };
  /** By reference. */
  readonly toCheck: readonly ItemView[];
  /** Unanswered ones, not overdue, whose answer is promised for the meeting, or held elsewhere. */
  readonly promised: readonly ItemView[];
  /** Overdue first-due first. */
  readonly overdue: readonly ItemView[];
  /** The three oldest unanswered that are not overdue. */
  readonly oldest: readonly ItemView[];
  readonly nextMeeting: MeetingView | null;
  readonly nextSlot: SlotView | null;
  readonly paused: boolean;
  readonly lastActAt: Instant | null;
  /** The references of questions that are to stand in a channel where they surely do not yet. */
  readonly notPosted: readonly string[];
  /** What holds up each delivery that is held up at the moment. */
  readonly heldUp: readonly KeptReason[];
};

/** The digest before a meeting, and the pack. */
export type DigestView = {
  readonly organisation: string;
  readonly board: string;
  readonly timezone: string;
  readonly round: string | null;
  readonly now: Instant;
  readonly meeting: LocalTime;
  readonly publicationDay: Day;
  readonly lastMeeting: LocalTime | null;
  /** When the digest for an earlier meeting was last due; null if there was none. What it could not tell, this one does. */
  readonly lastDigest: Instant | null;
  readonly figures: Figures;
  /** Items with a live answer, or a closing, that is later than the last digest; by reference. */
  readonly answeredSince: readonly ItemView[];
  /** Items with replies that nobody checked, and no answer; by reference. */
  readonly toCheck: readonly ItemView[];
  /** Open items, overdue first, then oldest first. */
  readonly unanswered: readonly ItemView[];
  /** Answered before the last digest and still without a decision. */
  readonly awaitingDecision: readonly ItemView[];
  /** Items that lost all their replies since the last digest are among `unanswered`; this counts withdrawn replies since then. */
  readonly withdrawnSince: number;
  /** The coming slots, at most three. */
  readonly next: readonly SlotView[];
  /** The meeting after this one. */
  readonly followingMeeting: MeetingView | null;
};

/** `/soc next`: what time brings to a board. */
export type NextView = {
  readonly board: string;
  readonly timezone: string;
  readonly paused: boolean;
  readonly slots: readonly SlotView[];
  readonly meeting: MeetingView | null;
  readonly nudge: { readonly at: Instant; readonly references: readonly string[] } | null;
};
