import type { PersonId, UserRef } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";

/**
 * A piece of a line. A plain string is shown exactly as it is, whatever is in it: escaping is the adapter's work.
 * `mention` notifies; use it only to reach somebody. `when` is shown in the reader's own zone where the platform can.
 */
export type Inline =
  | string
  | { readonly strong: string }
  | { readonly link: string; readonly text: string }
  | { readonly mention: UserRef; readonly name: string }
  | { readonly when: Instant; readonly text: string };

/** A line of text. */
export type TextLine = readonly Inline[];

/** What a button needs to know before it can act. */
export type Field = {
  readonly id: "reason" | "date" | "person";
  readonly label: string;
  /** For `person`: whom to choose from. */
  readonly choices?: readonly { readonly id: PersonId; readonly name: string }[];
};

export type Button = {
  readonly id: string;
  readonly label: string;
  readonly style: "plain" | "primary" | "danger";
  readonly fields: readonly Field[];
};

/** A part of a post, from top to bottom. */
export type Part =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "line"; readonly line: TextLine }
  /** The exact words of a question, set apart. */
  | { readonly kind: "question"; readonly text: string }
  | { readonly kind: "list"; readonly lines: readonly TextLine[] }
  /** Somebody's own words, set apart; never read as markup. */
  | { readonly kind: "quote"; readonly text: string }
  /** A figure as a bar of segments; `text` says the same in words and stands for it where there are no bars. */
  | {
      readonly kind: "bar";
      readonly segments: readonly {
        readonly label: string;
        readonly count: number;
        readonly tone: "good" | "part" | "bad" | "none";
      }[];
      readonly text: string;
    }
  /** Small print. */
  | { readonly kind: "note"; readonly line: TextLine }
  | { readonly kind: "buttons"; readonly buttons: readonly Button[] };

/** Anything the bot says, free of any platform. */
export type Post = {
  /** One line for the notification on a phone. */
  readonly summary: string;
  readonly parts: readonly Part[];
  /** Of an answer to somebody in a channel: it holds nothing that not everybody there may read. Not said: only they may. */
  readonly isOpenHere?: boolean;
};

/** A file the bot hands over. */
export type Document = { readonly name: string; readonly type: string; readonly bytes: Uint8Array };
