import type { Vocabulary } from "../../core/intake/read-line.ts";
import type { BoardId, ChannelRef, PersonId } from "../../core/names/ids.ts";
import type { Instant } from "../../core/names/time.ts";
import type { Probes } from "../../http/probes.ts";

/** Who and what is on the workspace, and how the bot is woken. */
export type World = {
  readonly organisation: string;
  /** IANA name, for the dates on the page. */
  readonly timezone: string;
  readonly channels: readonly {
    readonly id: ChannelRef;
    readonly name: string;
    readonly board: BoardId;
    readonly boardName: string;
  }[];
  readonly people: readonly {
    readonly id: PersonId;
    readonly name: string;
    readonly roles: readonly { readonly board: BoardId; readonly role: string }[];
  }[];
  readonly commands: readonly { readonly name: string; readonly usage: string; readonly about: string }[];
  /** What a command is known by. */
  readonly vocabulary: Vocabulary;
  /** The bot's next event strictly after `now`, in words people read. */
  next(now: Instant): Promise<{ readonly at: Instant; readonly what: string } | null>;
  /** Does what is due by the workspace's clock; resolves when it is done. */
  wake(): Promise<void>;
  readonly probes: Probes;
};
