import type { Prompt, Said, Written } from "../platforms/platform.ts";
import type { BoardName, PersonName } from "../schedule/schedule.ts";

/** A row of `soc export --format json`, as far as the oracle looks at it. */
export type Row = {
  readonly reference: string;
  readonly status: "planned" | "open" | "to-check" | "answered" | "accepted" | "not-applicable";
  readonly askedAt: string | null;
  readonly outcome: "accepted" | "more-evidence" | "not-applicable" | null;
  readonly reply: {
    readonly text: string;
    readonly link: string;
    readonly withdrawnAt: string | null;
  } | null;
};

/** A decision that somebody tried, by command or button. */
export type Tried = {
  readonly board: BoardName;
  readonly reference: string;
  /** What the bot told them that it is now; null where it told them nothing, or that it cannot be. */
  readonly confirmed: Row["outcome"];
  /** In the order in which they were begun and were over. */
  readonly begun: number;
  readonly over: number;
};

/** Something the bot told one person alone, about a board that they asked about. */
export type Told = { readonly board: BoardName; readonly person: PersonName; readonly text: string };

/** What there is about one board in the end. */
export type BoardSeen = {
  readonly id: BoardName;
  readonly name: string;
  readonly readers: readonly PersonName[];
  /** How many platforms it is asked on. */
  readonly places: number;
  readonly prompts: readonly Prompt[];
  readonly written: readonly Written[];
  readonly rows: readonly Row[];
  /** Where figures are told, and the words. */
  readonly figures: readonly { readonly from: string; readonly text: string }[];
  /** The journal as it lies on disk, and the kind of each event in it. */
  readonly journal: string;
  readonly kinds: readonly string[];
};

/** Everything that is seen of a run from outside the process, once all has come to rest. */
export type Seen = {
  readonly boards: readonly BoardSeen[];
  readonly said: readonly Said[];
  readonly told: readonly Told[];
  readonly tried: readonly Tried[];
  /** On which boards people sent a digest by hand, once each time. */
  readonly sentByHand: readonly BoardName[];
  /** Whether a backup was put back. */
  readonly isRestored: boolean;
  /** What the health check says is not as it should be. */
  readonly reasons: readonly { readonly code: string; readonly because: string; readonly fix: string }[];
  readonly verified: { readonly code: number | null; readonly err: string };
  readonly log: string;
  /** What may stand in no log. */
  readonly secrets: readonly string[];
};
