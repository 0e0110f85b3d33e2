import { asUserRef, type ItemId, type MessageRef, type PersonId, type UserRef } from "../names/ids.ts";
import type { Day, Instant } from "../names/time.ts";
import type { Beside } from "./relay.ts";
import type { Standing, StandingKind } from "./reply-standing.ts";

/** A file that came with a reply: what the platform says of it, never its bytes. */
export type EvidenceFile = {
  readonly name: string;
  /** A media type: `application/pdf`. */
  readonly type: string;
  /** In bytes; 0 where the platform does not say. */
  readonly size: number;
  readonly url: string;
};

/**
 * What posted something for somebody who is named in it: a workflow of the workspace, under the name it shows. Whether they stand by
 * it, only they can say.
 */
export type Via = { readonly kind: "workflow"; readonly name: string };

/**
 * How a reply was withdrawn, where nobody said that its author did: the organisation's policy holds its words back, or its platform
 * no longer told of it when its thread was read. Such a reply is back as soon as it stands there again.
 */
export type WithdrawnHow = "blocked" | "left-out";

/** The account of somebody for whom the secretary recorded an answer: they wrote from none. No platform has one of this form. */
export const RECORDED_USER = asUserRef("recorded");

/** By which secretary an answer was recorded, by which name, and of which day the letter is that it came in, if it came in one. */
export type Recorded = { readonly by: PersonId; readonly name: string; readonly letter: Day | null };

/** Who wrote something: the account, the name it shows, and the person of the settings, if it is one. */
export type Author = { readonly user: UserRef; readonly name: string; readonly person: PersonId | null };

/**
 * A reply kept. A withdrawn one keeps its author and times, and loses its text and files; `at` is then the time it
 * was written if that is known.
 */
export type Evidence = {
  readonly message: MessageRef;
  /** The root of the thread it was written in; itself where it was written in none. */
  readonly thread: MessageRef;
  readonly item: ItemId;
  readonly author: Author;
  /** When it was written, by the platform's clock. */
  readonly at: Instant;
  /** When it reached the journal, by the bot's clock. */
  readonly keptAt: Instant;
  readonly text: string;
  readonly files: readonly EvidenceFile[];
  /** Opens the reply on its platform. */
  readonly link: string;
  /** There only if it was written beside the thread of its item: a relay says it there. */
  readonly beside?: Beside;
  /** The version that stands here; an older one never replaces it. */
  readonly editedAt: Instant | null;
  readonly withdrawnAt: Instant | null;
  /** How it was withdrawn, where nobody said that its author did. */
  readonly withdrawnHow?: WithdrawnHow | undefined;
  readonly via?: Via | undefined;
  /** There only if the secretary recorded it for its author, who has not written it here. */
  readonly recorded?: Recorded | undefined;
  /** What it is to its question. Null where an earlier version kept it: that took every reply for an answer. */
  readonly standing: Standing | null;
};

/** What is written down of a reply when it is kept; what it is to its question is written down after that. */
export type KeptEvidence = Omit<Evidence, "keptAt" | "standing">;

/** When the version of a reply that stands was written, by the platform's clock. */
export function versionOf({ at, editedAt }: Pick<Evidence, "at" | "editedAt">): Instant {
  return editedAt !== null && editedAt > at ? editedAt : at;
}

/** What a reply is to its question. What an earlier version kept goes on counting as an answer. */
export function standingOf({ standing }: Pick<Evidence, "standing">): StandingKind {
  return standing?.standing ?? "answer";
}
