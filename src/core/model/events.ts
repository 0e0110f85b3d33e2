import type { By } from "../names/by.ts";
import type {
  BoardId,
  DeliveryKey,
  ItemId,
  MessageKey,
  MessageRef,
  PersonId,
  QuestionId,
} from "../names/ids.ts";
import type { Day, Instant, LocalTime } from "../names/time.ts";
import type { BoardSettings } from "./board-settings.ts";
import type { Delivery, Hold } from "./delivery.ts";
import type { EvidenceFile, KeptEvidence, WithdrawnHow } from "./evidence.ts";
import type { Outcome, Rating } from "./item.ts";
import type { KeptReason } from "./reason.ts";
import type { Judgement } from "./reply-standing.ts";

/** A question as it was asked: kept with the item, so that a later change of the bank rewrites no record. */
export type Asked = {
  readonly item: ItemId;
  readonly question: QuestionId;
  /** `2026/27` */
  readonly round: string;
  /** `CSP-01 (26/27)` */
  readonly reference: string;
  readonly audience: string;
  readonly text: string;
  readonly options: readonly string[];
  readonly helps: string;
  /** 1 for the first time; 2 when its post was lost and somebody asked for it again. */
  readonly asking: number;
};

/** The meeting an item is wanted for, as it stood when that was decided; later changes of the settings re-plan it. */
export type Wanted = { readonly meeting: LocalTime; readonly due: Day };

/** What can happen to a board. The journal is a list of these. */
export type EventBody =
  /** The first line of a journal: whose it is, and the journal of an earlier form that it goes on from. */
  | {
      readonly kind: "begun";
      readonly organisation: string;
      readonly board: BoardId;
      /** A UUID: which of all the places where the bot was ever set up. */
      readonly installation: string;
      readonly earlier: { readonly form: 1; readonly events: number; readonly head: string } | null;
    }
  /** A checkpoint was made of the state as of line `position`, which ends in `hash`; `state` is the SHA-256 of its text. */
  | {
      readonly kind: "checkpointed";
      readonly position: number;
      readonly hash: string;
      readonly state: string;
    }
  /** The words of these replies are gone for good, and with them what these lines of the journal hid. */
  | {
      readonly kind: "erased";
      readonly messages: readonly MessageKey[];
      readonly lines: readonly number[];
    }
  /** The bot met this board for the first time. */
  | { readonly kind: "opened" }
  /** The timetable is known from now on: slots before this are nobody's to catch up. */
  | { readonly kind: "timetable-known"; readonly schedule: string; readonly timezone: string }
  /** What the settings say of the board changed; from here on it is decided by this. */
  | { readonly kind: "settings"; readonly settings: BoardSettings }
  /** Questions were asked. `slot` is the instant of the timetable that this settles, if one did. */
  | {
      readonly kind: "asked";
      readonly slot: Instant | null;
      readonly items: readonly Asked[];
      readonly wanted: Wanted | null;
      readonly deliveries: readonly Delivery[];
    }
  | { readonly kind: "nudged"; readonly items: readonly ItemId[]; readonly deliveries: readonly Delivery[] }
  /** A digest for a meeting was due (or, with `due: false`, was asked for by hand). */
  | {
      readonly kind: "digested";
      readonly meeting: LocalTime;
      readonly due: boolean;
      readonly deliveries: readonly Delivery[];
    }
  /** Something the secretary should know. */
  | { readonly kind: "noticed"; readonly deliveries: readonly Delivery[] }
  | { readonly kind: "said"; readonly key: DeliveryKey; readonly message: MessageRef; readonly link: string }
  | ({ readonly kind: "held"; readonly key: DeliveryKey } & Hold)
  /** Given up for good: the place is gone, or the meeting has begun, was moved or cancelled. */
  | { readonly kind: "dropped"; readonly key: DeliveryKey; readonly reason: KeptReason }
  /** The post of an item now shows this face (a fingerprint of its words). */
  | {
      readonly kind: "shown";
      readonly item: ItemId;
      readonly key: DeliveryKey;
      readonly face: string;
    }
  /**
   * Another post of a prompt stands beside the one that is known. What is replied under it belongs to the item; `stays` says
   * that it is the earlier one, and so the post of the prompt from now on.
   */
  | {
      readonly kind: "copied";
      readonly item: ItemId;
      readonly key: DeliveryKey;
      readonly message: MessageRef;
      readonly link: string;
      readonly stays: boolean;
    }
  /** By somebody's word the channels are the board's: what stood in them until `through` keeps the bot from nothing. */
  | { readonly kind: "claimed"; readonly through: Instant }
  /** A post of an item was deleted on the platform. Its replies stay; the item is asked again only on request. */
  | { readonly kind: "lost"; readonly item: ItemId; readonly key: DeliveryKey }
  | { readonly kind: "kept"; readonly evidence: KeptEvidence }
  | {
      readonly kind: "changed";
      readonly evidence: MessageKey;
      readonly text: string;
      readonly files: readonly EvidenceFile[];
      readonly editedAt: Instant;
    }
  /** A reply was deleted; perhaps one that was never seen. */
  | {
      readonly kind: "withdrawn";
      readonly evidence: MessageKey;
      readonly withdrawnAt: Instant;
      readonly how?: WithdrawnHow | undefined;
    }
  /** What the author of a reply is called, which its platform did not tell with it. */
  | { readonly kind: "named"; readonly evidence: MessageKey; readonly name: string }
  /** The deletion of a reply was taken back: a version of its own. */
  | {
      readonly kind: "restored";
      readonly evidence: MessageKey;
      readonly text: string;
      readonly files: readonly EvidenceFile[];
      readonly restoredAt: Instant;
    }
  /**
   * What a reply is to its question: judged by the bot together with what it rests on, whoever wrote that; or put right by a
   * person, which is what `because` says then.
   */
  | ({ readonly kind: "judged"; readonly evidence: MessageKey } & Judgement)
  | {
      readonly kind: "decided";
      readonly item: ItemId;
      /** When that was wanted, by the clock of the platform, which dates replies too; null in records of earlier versions. */
      readonly asOf: Instant | null;
      readonly outcome: Outcome;
      readonly reason: string | null;
      readonly rating: Rating | null;
      /** When more evidence is wanted: for which meeting. */
      readonly wanted: Wanted | null;
    }
  | { readonly kind: "extended"; readonly item: ItemId; readonly due: Day; readonly reason: string }
  | { readonly kind: "assigned"; readonly item: ItemId; readonly owner: PersonId }
  | { readonly kind: "paused" }
  | { readonly kind: "resumed" };

/** One line of a board's journal. `n` counts from 1 without a gap. */
export type Event = EventBody & { readonly n: number; readonly at: Instant; readonly by: By };
