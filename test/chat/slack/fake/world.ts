import type { Kind } from "./scopes.ts";

/** A message as it stands on the fake workspace. */
export type Message = {
  readonly ts: string;
  readonly channel: string;
  user: string;
  bot_id?: string;
  app_id?: string;
  subtype?: string;
  text: string;
  thread_ts?: string;
  blocks?: readonly unknown[];
  attachments?: readonly unknown[];
  files?: readonly FileOf[];
  metadata?: { readonly event_type: string; readonly event_payload: Readonly<Record<string, unknown>> };
  edited?: { readonly user: string; readonly ts: string };
};

export type FileOf = {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly mimetype: string;
  readonly size: number;
  readonly mode: string;
  readonly permalink: string;
  readonly url_private: string;
  readonly file_access?: string;
};

export type Channel = {
  readonly id: string;
  name: string;
  readonly kind: Kind;
  readonly members: Set<string>;
  archived: boolean;
  messages: Message[];
};

/** What only one person sees: an answer to a command, a ephemeral in a channel, or nothing of the kind. */
export type Ephemeral = {
  readonly user: string;
  readonly channel: string | null;
  readonly thread: string | null;
  readonly text: string;
  readonly blocks: readonly unknown[];
};

/** Everything there is on the fake workspace. */
export type World = {
  /** Slack's own clock, in milliseconds. */
  now(): number;
  readonly team: string;
  readonly appId: string;
  readonly bot: { readonly user: string; readonly id: string; readonly name: string };
  readonly people: Map<
    string,
    { readonly id: string; readonly name: string; readonly isBot?: boolean; readonly closed?: boolean }
  >;
  readonly channels: Map<string, Channel>;
  readonly ephemerals: Ephemeral[];
  readonly homes: Map<string, readonly unknown[]>;
  readonly files: Map<string, FileOf & { content: Buffer }>;
  /** A time never given before, in Slack's writing. */
  newTs(): string;
  newId(prefix: string): string;
  channel(id: string): Channel;
  message(channel: string, ts: string): Message | null;
};

/** An empty workspace with the bot on it, by this clock, in milliseconds. */
export function world(now: () => number): World {
  let last = 0;
  let ids = 0;
  const channels = new Map<string, Channel>();
  const channel = (id: string) => {
    const found = channels.get(id);
    if (found === undefined) throw new Error(`the fake has no channel ${id}`);
    return found;
  };
  const newId = (prefix: string) => `${prefix}0${String(++ids).padStart(4, "0")}`;
  return {
    now,
    team: "T0BORCH",
    appId: "A0SOC",
    bot: { user: "U0SOCBOT", id: "B0SOC", name: "soc-questions" },
    people: new Map(),
    channels,
    ephemerals: [],
    homes: new Map(),
    files: new Map(),
    newTs() {
      last = Math.max(now() * 1000, last + 1000);
      return `${Math.floor(last / 1_000_000)}.${String(last % 1_000_000).padStart(6, "0")}`;
    },
    newId,
    channel,
    message: (id, ts) => channel(id).messages.find((message) => message.ts === ts) ?? null,
  };
}

/** A message in a thread, below its root. */
export function isReply({ ts, thread_ts }: Message): boolean {
  return thread_ts !== undefined && thread_ts !== ts;
}
