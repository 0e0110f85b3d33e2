import type { ReadDay } from "../../core/calendar/read-day.ts";
import type { Rating } from "../../core/model/item.ts";
import type { StandingKind } from "../../core/model/reply-standing.ts";
import type { Day } from "../../core/names/time.ts";

/**
 * What a command is told besides its board and its item. Each command reads it from what was typed, or takes it from
 * what was filled in under its button; what a command has no use for stays as it is in `noFields`.
 */
export type Fields = {
  /** The reason, or the note; empty if there is none. */
  readonly reason: string;
  readonly rating: Rating | null;
  readonly day: Day | null;
  /** Why what was typed for a day is none for certain; null where it is one, or nothing like one. */
  readonly dayFault: Exclude<ReadDay, { kind: "day" | "none" }> | null;
  /** What stands where a day belongs and cannot be read as one; or what was typed and the command has no use for. */
  readonly unread: string;
  /** Whom somebody named, as they named them; empty if nobody. */
  readonly person: string;
  /** Which reply of the item, by its number; null if none was named. */
  readonly number: number | null;
  /** What that is in their word; null if none was told, or understood. */
  readonly standing: StandingKind | null;
  /** Whether they were asked whether they mean it, and do: `yes`. */
  readonly sure: boolean;
  /** Whether the digest is to be sent, and not only shown. */
  readonly send: boolean;
};

/** Nothing was told. */
export const noFields: Fields = {
  ...{ reason: "", rating: null, day: null, dayFault: null },
  ...{ unread: "", person: "", number: null, standing: null, sure: false, send: false },
};

/** What was filled in under a button, without the space around it; empty where nothing was. */
export type Filled = {
  readonly reason: string;
  readonly date: string;
  readonly person: string;
  /** The id of what was chosen. */
  readonly choice: string;
  readonly answer: string;
};
