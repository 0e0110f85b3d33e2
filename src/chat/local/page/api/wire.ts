import type { BoardId, ChannelRef, PersonId } from "../../../../core/names/ids.ts";
import type { Button, Post } from "../../../post.ts";

/** What the JSON interface of the local workspace answers with, as this page reads it. */

/** A command of the bot: `name` is its first word, `usage` shows its arguments. */
export type CommandAbout = { readonly name: string; readonly usage: string; readonly about: string };

/** `GET /local/workspace` */
export type Workspace = {
  readonly organisation: string;
  /** The IANA zone in which every time is shown. */
  readonly timezone: string;
  readonly bot: { readonly name: string };
  readonly commands: readonly CommandAbout[];
};

/** `GET /local/channels`, one of them. */
export type Channel = {
  readonly id: ChannelRef;
  readonly name: string;
  readonly board: BoardId;
  readonly boardName: string;
};

/** `GET /local/people`, one of them. */
export type Person = {
  readonly id: PersonId;
  readonly name: string;
  readonly roles: readonly { readonly board: BoardId; readonly role: string }[];
};

/** A file that hangs on a message; `size` in bytes. */
export type MessageFile = {
  readonly name: string;
  readonly url: string;
  readonly type: string;
  readonly size: number;
};

/** A message of a channel or a direct conversation, with its thread. Times are instants. */
export type Message = {
  readonly id: string;
  readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
  readonly at: string;
  readonly text: string;
  readonly editedAt?: string | null;
  readonly deletedAt?: string | null;
  readonly files: readonly MessageFile[];
  readonly buttons: readonly Button[];
  readonly replies: readonly Message[];
  readonly channel: ChannelRef;
  /** The root of the thread it is a reply in; null for a root. */
  readonly thread: string | null;
  readonly link: string;
  /** What the bot said, in parts; null for what people write. */
  readonly post: Post | null;
};

/** `GET /local/clock` */
export type Clock = {
  readonly now: string;
  readonly next: { readonly at: string; readonly what: string } | null;
};

/** What a command or a button answers with, for one person alone. */
export type PrivateAnswer = { readonly text: string; readonly post: Post | null };

/** A file on its way to the workspace. */
export type Upload = { readonly name: string; readonly base64: string };
