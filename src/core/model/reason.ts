import type { BoardId, ChannelRef, Platform } from "../names/ids.ts";
import type { Word } from "../names/word.ts";
import type { Place, Saying } from "./delivery.ts";

/** The kinds of facts that a reason may have. None holds anybody's words, or a secret. */
export interface FactKinds {
  /** A status of HTTP. */
  readonly status: number;
  readonly word: Word;
  readonly "status or none": number | null;
  readonly "word or none": Word | null;
  readonly words: readonly Word[];
  readonly channel: ChannelRef;
  readonly board: BoardId;
  readonly platform: Platform;
  /** A span, in whole minutes. */
  readonly minutes: number;
  /** The reference of an item; null where nothing is asked. */
  readonly reference: string | null;
  readonly saying: Saying["kind"];
  readonly place: Place["kind"];
  /** What lies behind it. */
  readonly reason: Reason;
}

/**
 * Everything that may hold up what is to be said, make it useless, or want people to mend it, with the facts of each. The
 * codes and the names of facts stand in journals and never change; the words are found when they are read, by
 * `render/words/reasons`.
 */
export const REASONS = {
  "platform-pause": {},
  "not-noted": { error: "word" },
  "delivery-looked-for": { saying: "saying", reference: "reference", why: "reason" },
  "delivery-uncertain": { saying: "saying", place: "place", reference: "reference", why: "reason" },
  "asked-again": {},
  "meeting-removed": {},
  "meeting-begun": {},
  "settled-meanwhile": {},

  "another-installation": { board: "board", channel: "channel" },
  "records-empty": { board: "board", channel: "channel" },
  "posts-unknown": { board: "board", channel: "channel" },
  "channel-unseen": { board: "board", channel: "channel", why: "reason" },

  "channel-too-full": {},
  "clock-ahead": { platform: "platform", minutes: "minutes" },
  "clock-behind": { platform: "platform", minutes: "minutes" },

  "slack-not-in-channel": {},
  "slack-no-channel": {},
  "slack-archived": {},
  "slack-restricted": {},
  "slack-no-direct": {},
  "slack-no-person": {},
  "slack-person-closed": {},
  "slack-messages-off": {},
  "slack-no-files": {},
  "slack-connect": {},
  "slack-no-edit": {},
  "slack-form": {},
  "slack-refused": { word: "word", method: "word" },
  "slack-missing-scope": { scopes: "words" },
  "slack-bot-token": { word: "word" },
  "slack-app-token": { word: "word" },
  "slack-not-slack": { status: "status" },
  "slack-deleted": {},
  "slack-root-deleted": {},
  "slack-maybe": {},
  "slack-fault": { status: "status" },
  "slack-unreached": {},
  "slack-unreadable": {},
  "slack-answer-lacks": { method: "word", fields: "words" },
  "slack-upload-failed": {},
  "slack-not-shown": {},
  "slack-contradiction": {},
  "slack-channel-archived": { channel: "channel" },
  "slack-channel-deleted": { channel: "channel" },
  "slack-channel-left": { channel: "channel" },
  "slack-channel-renumbered": { channel: "channel", now: "channel" },
  "slack-app-removed": {},
  "slack-token-revoked": {},
  "slack-history-hidden": { channel: "channel" },
  "slack-not-open": {},
  "slack-no-connection": {},
  "slack-unreachable": {},

  "teams-not-installed": {},
  "teams-switched-off": {},
  "teams-blocked": {},
  "teams-blocked-or-left": {},
  "teams-no-writing": {},
  "teams-other-cloud": {},
  "teams-no-bot": {},
  "teams-too-large": {},
  "teams-forbidden": { status: "status", word: "word or none" },
  "teams-refused": { status: "status", word: "word or none" },
  "teams-no-channel": {},
  "teams-no-person": {},
  "teams-post-gone": {},
  "teams-post-unknown": {},
  "teams-unanswered": { word: "word" },
  "teams-unclear": { status: "status" },
  "teams-no-id": {},
  "teams-token-refused": {},
  "teams-no-token": { words: "words" },
  "teams-no-identity": {},
  "teams-no-login": { host: "word" },
  "teams-unreachable": {},
  "teams-not-heard": {},
  "teams-removed": {},
  "teams-channel-deleted": {},
  "teams-team-archived": {},
  "teams-team-deleted": {},
  "teams-team-unknown": {},
  "teams-mentions-only": {},
  "teams-mentions-yet": {},
  "teams-chat-private": {},

  "graph-refused": { word: "word" },
  "graph-missing": {},
  "graph-down": { status: "status or none", word: "word" },
  "graph-behind": {},
  "graph-off": {},
  "graph-anonymous": {},
  "graph-cannot-look": {},
  "graph-look-refused": { word: "word" },
  "graph-look-missing": {},

  "local-no-place": {},
  "local-no-channel": {},
  "local-no-message": {},
  "local-not-open": {},
} as const satisfies Readonly<Record<string, Readonly<Record<string, keyof FactKinds>>>>;

type Table = typeof REASONS;

/** The name of a reason. */
export type ReasonCode = keyof Table;

/** The facts of a reason, each by its name. */
export type ReasonFacts<Code extends ReasonCode> = {
  readonly [Name in keyof Table[Code]]: Table[Code][Name] extends keyof FactKinds
    ? FactKinds[Table[Code][Name]]
    : never;
};

/** Why something is as it is, as data: its code, and exactly the facts that belong to it. */
export type Reason<Codes extends ReasonCode = ReasonCode> = {
  readonly [Code in Codes]: { readonly code: Code; readonly facts: ReasonFacts<Code> };
}[Codes];

/** A reason of older records, which hold it in words: they are shown as they were written. */
export type AsWritten = { readonly code: "as-written"; readonly because: string; readonly fix: string };

/** A reason as the records hold it. */
export type KeptReason = Reason | AsWritten;

/** What is wrong and what to do, in words that people read: no token, and nothing that anybody wrote. */
export type Complaint = { readonly because: string; readonly fix: string };
