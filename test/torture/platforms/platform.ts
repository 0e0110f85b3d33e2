import type { Addresses } from "../schedule/boards-file.ts";
import type { BoardName, CallFault, PersonName, PlatformName, Travel } from "../schedule/schedule.ts";

/** A question as it stands in a channel. */
export type Prompt = {
  readonly platform: PlatformName;
  readonly board: BoardName;
  readonly id: string;
  /** `CSP-03 (26/27)` */
  readonly reference: string;
  readonly text: string;
};

/** What somebody wrote below a question, as the platform has it now. */
export type Written = {
  readonly platform: PlatformName;
  readonly board: BoardName;
  readonly id: string;
  /** The reference of the question it stands under. */
  readonly under: string;
  /** Whether a link opens it, and nothing else. */
  readonly isAt: (link: string) => boolean;
  readonly words: string;
  /** Deleted ones stand no more. */
  readonly stands: boolean;
  /** Whether people can change it: what they sent by a button they cannot. */
  readonly isTheirs: boolean;
};

/** Something the bot said, as people see it now. */
export type Said = {
  readonly platform: PlatformName;
  /** Whose channel it stands in; null in a direct message. */
  readonly board: BoardName | null;
  /** Whom it was said to alone; null in a channel. */
  readonly to: PersonName | null;
  /** Channel, thread or person, in a form of its own. */
  readonly where: string;
  readonly at: string;
  readonly text: string;
  /** The words of a document that came with it; empty without one. */
  readonly document: string;
  /** What stands for its delivery, in whatever form; null where the platform does not show it. */
  readonly mark: string | null;
};

/** What a platform is made to do from a life on. */
export type Manner = {
  readonly lag: number;
  readonly calls: readonly CallFault[];
  readonly travels: readonly Travel[];
};

/**
 * A platform for people and for the bot. What people do resolves to whether the bot acknowledged it, or to what they were told
 * alone; an aborted signal means that nobody answers any more. It rejects where the bot is not there.
 */
export type Platform = Addresses & {
  readonly name: PlatformName;
  readonly variables: Readonly<Record<string, string>>;
  /** The folder of the records that is the platform's own, which no backup has; null if it has none. */
  readonly ownFolder: string | null;
  /** The bot listens here: told when it is started. */
  connect(address: string): void;
  /** The bot says that it is ready, each time. */
  ready(): Promise<void>;
  /** A backup was put back, in which what the platform told of itself may be missing. */
  restored(): void;
  behave(manner: Manner): void;
  /** How many requests the bot has made. */
  requests(): number;
  prompts(board: BoardName): Promise<readonly Prompt[]>;
  written(board: BoardName): Promise<readonly Written[]>;
  says(person: PersonName, under: Prompt, words: string): Promise<boolean>;
  edits(written: Written, person: PersonName, words: string): Promise<boolean>;
  deletes(written: Written, person: PersonName): Promise<boolean>;
  /** By the button under a question; as a reply where there is none. */
  answers(person: PersonName, under: Prompt, words: string): Promise<boolean>;
  types(person: PersonName, board: BoardName, text: string, over: AbortSignal): Promise<string>;
  presses(
    person: PersonName,
    prompt: Prompt,
    button: string,
    fields: Readonly<Record<string, string>>,
    over: AbortSignal,
  ): Promise<string>;
  said(): Promise<readonly Said[]>;
  close(): Promise<void>;
};

/** A question by the first line of its post; null for any other post. */
export function referenceOf(text: string): string | null {
  return /^[A-Z]+-\d\d \(\d\d\/\d\d\)/.exec(text)?.[0] ?? null;
}
