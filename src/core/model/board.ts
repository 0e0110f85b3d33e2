import type { BoardId, ChannelRef, PersonId, QuestionId } from "../names/ids.ts";
import type { AccountPlatform } from "../names/platforms.ts";
import type { Day, Hour, LocalTime } from "../names/time.ts";

/** One entry of the question bank. */
export type Question = {
  readonly id: QuestionId;
  /** The heading of the checklist it stands under, as people read it: `Community Safety Partnership`. */
  readonly audience: string;
  /** The published words, verbatim. */
  readonly text: string;
  readonly options: readonly string[];
  /** What kind of answer helps: one sentence shown under the question. */
  readonly helps: string;
  /** A retired question is never asked again; what was asked stays. */
  readonly retired: boolean;
};

/** Somebody in the settings. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  /** Their ids on the platforms they are on, as far as the settings give them. */
  readonly accounts: Readonly<Partial<Record<AccountPlatform, string>>>;
  readonly email?: string;
};

/** Which bank holidays a board keeps. */
export type Nation = "england-and-wales" | "scotland" | "northern-ireland" | "none";

/** How far before a meeting its papers are published. `docs/rules.md` has the law behind clear days. */
export type PublicationRule =
  | { readonly kind: "clear-days"; readonly count: number }
  | { readonly kind: "working-days"; readonly count: number }
  | { readonly kind: "days"; readonly count: number };

/** A body that is asked. Everything the settings and the question bank say of it, resolved and checked. */
export type Board = {
  readonly id: BoardId;
  readonly name: string;
  readonly organisation: string;
  /** What its references begin with, in capitals: `NCSP`. Null: with the audience's, `CSP`. */
  readonly prefix: string | null;
  /** IANA name: `Europe/London`. */
  readonly timezone: string;
  readonly nation: Nation;
  /** Extra closed days of this board: a Christmas closure, Maundy Thursday. */
  readonly closedDays: readonly Day[];
  /** The questions of its audiences in bank order, retired ones among them. */
  readonly questions: readonly Question[];
  /** One or more, in the order of the settings. */
  readonly channels: readonly ChannelRef[];
  /** Everybody in the settings, by id: names are needed for people without a role too. */
  readonly people: Readonly<Record<PersonId, Person>>;
  readonly chair: PersonId | null;
  readonly secretaries: readonly PersonId[];
  /** Who is expected to answer. Empty: not said. */
  readonly members: readonly PersonId[];
  /** May read, are never chased. */
  readonly observers: readonly PersonId[];
  readonly owners: Readonly<Record<QuestionId, PersonId>>;
  /** Who stands in for the owner of a question. */
  readonly deputies: Readonly<Record<QuestionId, PersonId>>;
  /** Who stands in for every owner whose question has no deputy of its own. */
  readonly deputy: PersonId | null;
  /** Who runs the bot: they are told of what only they can mend. Empty: the secretaries are. */
  readonly operators: readonly PersonId[];
  readonly prompts: {
    /** A node-cron expression, in the board's time zone. */
    readonly schedule: string;
    /** How many questions one slot asks. */
    readonly questions: number;
    /** The board's first prompts are asked the moment it is first opened, whatever the day. */
    readonly atOnce: boolean;
    /** Ask and nudge on weekends and bank holidays too. */
    readonly anyDay: boolean;
  };
  readonly nudges: { readonly afterWorkingDays: number; readonly max: number; readonly at: Hour };
  /** In order, no two alike, in the board's wall-clock time. */
  readonly meetings: readonly LocalTime[];
  readonly digest: { readonly rule: PublicationRule; readonly at: Hour };
  /** The day the first round starts. A new round starts on the same date each year. */
  readonly round: { readonly starts: Day };
};
