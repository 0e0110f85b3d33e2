import type { UserRef } from "../core/names/ids.ts";
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

/**
 * What a button needs to know before it can act: why (long text), a day, a person, one of a few choices, or somebody's own
 * reply in full (longer text). Its id is its kind, and what it is called in `Press.fields`.
 */
export type Field = {
  readonly id: "reason" | "date" | "person" | "choice" | "answer";
  readonly label: string;
  /** For `person` and `choice`: what to choose from. The id of the chosen one is what is filled in. */
  readonly choices?: readonly { readonly id: string; readonly name: string }[];
  /** It may be left empty, and is then not among what was filled in. */
  readonly optional?: true;
};

/** How many letters `about` has at most. A platform takes no more with every button. */
export const ABOUT_LIMIT = 300;

/** Something to press. Its id is a command's. */
export type Button = {
  readonly id: string;
  readonly label: string;
  readonly style: "plain" | "primary" | "danger";
  /**
   * What it is about, where that is not what its post stands for: in a direct message, in an answer, in a dialog. An adapter
   * reads nothing in it and hands it back as `Press.about`. It comes from outside then, and is no proof of anything.
   */
  readonly about?: string | null;
  /**
   * What a press does: ask for the fields, if there are any, and act; or show a dialog made for whoever presses
   * (`Inbox.form`). A button that opens a form has no fields.
   */
  readonly opens?: "fields" | "form";
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
