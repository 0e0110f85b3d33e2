import { Map as IMap, Set as ISet } from "immutable";
import type { Person } from "../model/board.ts";
import type { By } from "../names/by.ts";
import type { BoardId, MessageKey, PersonId } from "../names/ids.ts";
import type { Instant } from "../names/time.ts";

/** What can happen to the organisation as a whole, and belongs to no board. Its journal is a list of these. */
export type OrganisationEventBody =
  /** The bot was set up: from now on it is this installation, a UUID. */
  | { readonly kind: "begun"; readonly organisation: string; readonly installation: string }
  /** The settings name somebody, or say something else of them than before: their name and accounts from here on. */
  | { readonly kind: "person"; readonly person: Person }
  /** The settings name somebody no more. What they wrote and decided stays theirs. */
  | { readonly kind: "person-gone"; readonly person: PersonId }
  /** Replies of a board are to be erased, whatever backup of that board should ever come back. */
  | { readonly kind: "replies-erased"; readonly board: BoardId; readonly messages: readonly MessageKey[] }
  /** Words wait for a person to press something, until then. `about` says of what they are, and names nobody. */
  | {
      readonly kind: "put-aside";
      readonly id: string;
      readonly about: string;
      readonly until: Instant;
      readonly words: string;
    }
  /** The person pressed; the words are where they belong, or nobody wants them. */
  | { readonly kind: "taken"; readonly id: string }
  /** What these lines of the journal hid is gone for good. */
  | { readonly kind: "erased"; readonly lines: readonly number[] };

/** One line of the organisation's journal. */
export type OrganisationEvent = OrganisationEventBody & {
  readonly n: number;
  readonly at: Instant;
  readonly by: By;
};

/** Words that wait for a person. */
export type PutAside = {
  readonly id: string;
  readonly about: string;
  readonly until: Instant;
  readonly words: string;
  /** The line of the journal that has them. */
  readonly line: number;
};

/** All that is known of the organisation: the fold of its journal. */
export type OrganisationState = {
  readonly n: number;
  /** Empty before the first event. */
  readonly installation: string;
  /** Everybody whom the settings named when they last changed. */
  readonly people: IMap<PersonId, Person>;
  /** The replies of each board that were erased. */
  readonly erasures: IMap<BoardId, ISet<MessageKey>>;
  readonly waiting: IMap<string, PutAside>;
  /** Lines with words that wait for nobody any more and are not erased yet. */
  readonly spent: ISet<number>;
};

/** An organisation of which nothing is known. */
export const emptyOrganisation: OrganisationState = {
  n: 0,
  installation: "",
  people: IMap(),
  erasures: IMap(),
  waiting: IMap(),
  spent: ISet(),
};
