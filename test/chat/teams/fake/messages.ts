import type { Person } from "./world.ts";

/** A file that came with a message. */
export type FakeFile = { readonly name: string; readonly url: string };

/** A message that stands, or stood, on the fake Teams. */
export type FakeMessage = {
  readonly id: string;
  /** A channel, or a chat with one person. */
  readonly conversation: string;
  /** The first message of its thread, which may be itself; null in a chat. */
  readonly root: string | null;
  /** Null: the bot. */
  readonly author: Person | null;
  /** What a person typed; what the bot sent is in `activity`. */
  readonly text: string;
  readonly files: readonly FakeFile[];
  readonly activity: SentActivity | null;
  /** The one member of a channel who sees it; everybody does if it is left out. */
  readonly onlyFor?: string;
  /** Whether it names the bot at its beginning. */
  readonly mentions: boolean;
  readonly createdAt: string;
  readonly editedAt: string | null;
  readonly deletedAt: string | null;
  /** As Graph tells when it was last touched; worked out from the others where it is left out. */
  readonly touchedAt?: string;
  /** What stands in Graph's message and in the activity beside what the fake makes of it: kinds that no client here can write. */
  readonly graphMore?: Readonly<Record<string, unknown>>;
  readonly activityMore?: Readonly<Record<string, unknown>>;
};

/** What a bot sends, as far as the fake looks at it. */
export type SentActivity = {
  readonly summary?: string;
  readonly text?: string;
  readonly recipient?: { readonly id: string };
  readonly attachments?: readonly {
    readonly contentType: string;
    readonly name?: string;
    readonly content?: unknown;
  }[];
};

/** What is said on the fake Teams. Ids are moments in milliseconds and only grow, as Teams' own are. */
export class FakeMessages {
  /** In milliseconds: how far Microsoft's clock is ahead of the test's. */
  ahead = 0;
  private readonly all = new Map<string, FakeMessage>();
  private readonly listeners: (() => void)[] = [];
  private last = 0;
  private readonly clock: () => number;

  /** By this clock, in milliseconds. */
  constructor(clock: () => number) {
    this.clock = clock;
  }

  /** Microsoft's clock, in milliseconds. */
  now(): number {
    return this.clock() + this.ahead;
  }

  newId(): string {
    this.last = Math.max(this.last + 1, this.now());
    return String(this.last);
  }

  put(message: FakeMessage): void {
    this.all.set(`${message.conversation} ${message.id}`, message);
    for (const listener of this.listeners.splice(0)) listener();
  }

  get(conversation: string, id: string): FakeMessage | undefined {
    return this.all.get(`${conversation} ${id}`);
  }

  in(conversation: string): readonly FakeMessage[] {
    return [...this.all.values()]
      .filter((each) => each.conversation === conversation)
      .toSorted((one, other) => Number(one.id) - Number(other.id));
  }

  /** Resolves as soon as there is something that `look` finds. */
  async until<T>(look: () => T | undefined): Promise<T> {
    for (;;) {
      const found = look();
      if (found !== undefined) return found;
      await new Promise<void>((resolve) => this.listeners.push(resolve));
    }
  }
}
