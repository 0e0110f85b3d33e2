import type { Place } from "../core/model/delivery.ts";
import type { Reason } from "../core/model/reason.ts";
import { reasonLine } from "../core/model/reason-line.ts";
import type { Reply, Written } from "../core/model/reply.ts";
import type { ThreadReading } from "../core/model/thread-reading.ts";
import type { ChannelRef, DeliveryKey, MessageRef, Platform, UserRef } from "../core/names/ids.ts";
import type { Instant } from "../core/names/time.ts";
import type { Mark } from "./mark.ts";
import type { Document, Post } from "./post.ts";

/** A message that stands on the platform. */
export type Posted = { readonly message: MessageRef; readonly link: string };

/** A post that bears a mark, as it stands at the root of a thread. `own`: this very bot, by its account, said it. */
export type MarkedPost = Posted & { readonly mark: Mark; readonly own: boolean; readonly at: Instant };

/** A typed command. `text` is what follows `/soc`. */
export type Command = {
  /** Unique per command: a redelivered one has the same. */
  readonly id: string;
  /** When it was typed, by the platform's clock, which dates replies too; when it came in, where the platform does not say. */
  readonly at: Instant;
  readonly user: UserRef;
  readonly name: string;
  /** Null in a direct message. */
  readonly channel: ChannelRef | null;
  /** The thread it was typed in, if any. */
  readonly thread: MessageRef | null;
  readonly text: string;
  /** What was written to the bot and is no command (`readLine`): it is answered, and nothing in it is obeyed. */
  readonly prose?: true;
};

/**
 * A pressed button, with what its fields were filled with. `message` is what it stands on, and for a button in a dialog what the
 * dialog was opened from. What only one person was shown may have a reference that stands for no message: then `about` counts.
 */
export type Press = {
  readonly id: string;
  /** As that of a command. */
  readonly at: Instant;
  readonly user: UserRef;
  readonly name: string;
  readonly message: MessageRef;
  readonly button: string;
  /** As the button had it; null if it had none. Whoever speaks to the bot can have made it up. */
  readonly about: string | null;
  readonly fields: Readonly<Record<string, string>>;
};

/**
 * The button whose dialog people open at a message itself, where a platform has something to choose at any message: *What is this
 * reply?* It is about nothing but that message, which may be anybody's and anywhere.
 */
export const AT_MESSAGE = "reply";

/**
 * What somebody wrote where no thread says what it is about: to the bot alone, or in a channel at the root of a thread of its own.
 * It is nobody's reply unless they say so.
 */
export type Words = {
  /** Its thread is the message itself. What was edited, deleted or brought back is told here as well. */
  readonly reply: Reply;
  readonly beside: "alone" | "channel";
  /** Whether it names the bot: what is written in a channel is else left alone, unless it names a question. */
  readonly called: boolean;
};

export type { Reply, ThreadReading, Written };

/** Whether a reply is among the records; if not, why, in words for whoever wrote it. */
export type Receipt = { readonly kept: true } | { readonly kept: false; readonly because: string };

/** Something only people can mend. `id` is the same for the same trouble, so that it is told once. */
export type Trouble = {
  readonly id: string;
  /** The channel it is about; null if it is about the platform as a whole. */
  readonly channel: ChannelRef | null;
  readonly reason: Reason;
};

/** Somebody of the settings, whom `inspect` looks for. */
export type InspectedPerson = { readonly user: UserRef; readonly name: string };

/**
 * One thing looked at by `inspect`: what it is, and whether it is in order; if not, what to do, or what the platform has
 * against it. `unseen`: the platform tells nobody, so only people can look; nothing depends on it.
 */
export type Finding =
  | { readonly what: string; readonly ok: true }
  | { readonly what: string; readonly ok: "unseen"; readonly fix: string }
  | { readonly what: string; readonly ok: false; readonly fix: string }
  | { readonly what: string; readonly ok: false; readonly reason: Reason };

/**
 * What a connection can suffer from, the worst first: it is not open; nothing can be said; nothing is heard; this machine's clock
 * is not the platform's; only messages that mention the bot are heard; threads cannot be read back.
 */
export const AILMENT_CODES = [
  "not-open",
  "cannot-speak",
  "cannot-hear",
  "clock-off",
  "mentions-only",
  "not-read-back",
] as const;

/** Something that the connection to a platform suffers from now. How grave it is, the health check says. */
export type Ailment = { readonly code: (typeof AILMENT_CODES)[number]; readonly reason: Reason };

/** How the connection to a platform is: all that it suffers from. Nothing when all is well. */
export type Condition = readonly Ailment[];

/**
 * What comes in. A reply, a deletion and a trouble may be told again; only the first time counts. A command and a press are
 * obeyed as often as they are handed on, so an adapter hands each on once, whatever its platform repeats.
 */
export interface Inbox {
  /**
   * Resolves once what is worth keeping is on disk: only then may an adapter acknowledge. Tells whether it is among the
   * records now, for a platform that says so to whoever wrote it. Rejects if it could not be kept.
   */
  reply(reply: Reply): Promise<Receipt>;
  /**
   * What is no command (`readLine`). Resolves once what is to wait for its writer is on disk: only then may an adapter
   * acknowledge; and to what only its writer is to see, or null where they are not spoken to. May be told again, and so may the
   * answer. Rejects if it could not be kept.
   */
  words(words: Words): Promise<Post | null>;
  /** Whether something that was written beside the threads is kept or waits: only then is it worth reading what was made of it. */
  heeds(message: MessageRef): Promise<boolean>;
  /** Resolves to what only that person sees. */
  command(command: Command): Promise<Post>;
  press(press: Press): Promise<Post>;
  /**
   * What the dialog shows that this button opens, made for whoever presses and changing nothing: words, and buttons that act or
   * ask for their fields in the same dialog. Where the only button asks for fields, the dialog shows them at once.
   * A press has no fields here. Handing it on twice does no harm. At any message that people choose it at, `AT_MESSAGE` opens one.
   */
  form(press: Press): Promise<Post>;
  /** A post of the bot's own was deleted. The item stays open, and the secretary is told. */
  promptDeleted(message: MessageRef): Promise<void>;
  /** What somebody sees where they look at the bot itself. */
  home(user: UserRef): Promise<Post>;
  /** Told to the log and the secretaries of the boards concerned, once. */
  trouble(trouble: Trouble): Promise<void>;
  /** The connection was lost and is back: things may have been missed. */
  reconnected(): Promise<void>;
  /** Resolves once everything that followed from what came in so far (updated posts, notices) is done. */
  settled(): Promise<void>;
}

/**
 * A platform, in our words. No member is optional and no type of a vendor crosses it. Every method that sends rejects
 * with a `ChatError`, or with a bug. The key of a delivery travels with the message, so that `find` can see it again.
 */
export interface Chat {
  readonly platform: Platform;
  /**
   * Starts to listen. Resolves once things can come in and be said; rejects with an `ExpectedError` if they cannot, or with
   * a `ChatError` where the platform does not let them.
   */
  open(inbox: Inbox): Promise<void>;
  /** Stops to listen; resolves when nothing is under way any more. */
  close(): Promise<void>;
  /** Says something, with a document or without. A document and its message are one message with one key. */
  say(place: Place, post: Post, key: DeliveryKey, document: Document | null): Promise<Posted>;
  /**
   * The message with this key, if it stands at this place with a mark of this installation, or with one that does not say of
   * which it is; looks back to `since`, which is by the bot's clock, and as much further as that may have been wrong.
   * Rejects with a `ChatError`:
   * `not-allowed` where the bot cannot look and only people can tell, the fix of its reason being what lets the bot know;
   * `in-doubt` where the platform may not tell of it yet. Null means that it surely does not stand.
   */
  find(place: Place, key: DeliveryKey, since: Instant): Promise<Posted | null>;
  /** Replaces the whole of a post of ours. */
  update(message: MessageRef, post: Post): Promise<void>;
  /** Takes away a post of ours; one that does not stand any more is no fault. Rejects with a `ChatError`. */
  remove(message: MessageRef): Promise<void>;
  /** Reads the whole of a thread, the bot's own messages among it, and says from when on it may be behind. */
  thread(root: MessageRef): Promise<ThreadReading>;
  /**
   * The marked posts that stand in a channel as roots and were said at `since` or later, by the platform's time, the oldest
   * first. Looks through so much and no more. Rejects with a `ChatError`: `not-allowed` where the bot may not look, or the
   * channel holds more than that, so that only people can tell. What was said in the last minutes may be missing.
   */
  roots(channel: ChannelRef, since: Instant): Promise<readonly MarkedPost[]>;
  /** How the connection is, for the health check. Asks nobody. */
  condition(): Condition;
  /**
   * Asks the platform whether all is in order for these channels (rights, membership, access to what was written), and
   * whether each of these people is there and can be written to, one finding each that names them. Says nothing to anybody.
   */
  inspect(channels: readonly ChannelRef[], people: readonly InspectedPerson[]): Promise<readonly Finding[]>;
}

/** Why something could not be said. */
export type ChatFault =
  | { readonly kind: "rate-limited"; readonly until: Instant }
  | { readonly kind: "not-allowed"; readonly reason: Reason }
  | { readonly kind: "gone"; readonly reason: Reason }
  | { readonly kind: "in-doubt"; readonly reason: Reason };

/** The only expected error of a `Chat`. Its message holds no token and nobody's words. */
export class ChatError extends Error {
  override readonly name = "ChatError";
  readonly fault: ChatFault;

  constructor(fault: ChatFault) {
    super(
      fault.kind === "rate-limited"
        ? `rate limited until ${fault.until}`
        : `${fault.kind}: ${reasonLine(fault.reason)}`,
    );
    this.fault = fault;
  }
}
