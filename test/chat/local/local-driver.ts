import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Inbox } from "../../../src/chat/chat.ts";
import type { MessageView } from "../../../src/chat/local/message-view.ts";
import {
  type LocalWorkspace,
  openLocalWorkspace,
  type World,
} from "../../../src/chat/local/open-local-workspace.ts";
import { asBoardId, asChannelRef, asPersonId } from "../../../src/core/names/ids.ts";
import type { LogEvent } from "../../../src/log/log-events.ts";
import { WELL } from "../../http/well.ts";
import { vocabulary } from "../../vocabulary.ts";
import { INSTALLATION } from "../installation.ts";
import { type RecordingInbox, recordingInbox } from "../recording-inbox.ts";

/** An answer of the workspace to a request. */
export type Answered = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

/** A workspace that is open, with hands to use it over HTTP. */
export type LocalSetup<I extends Inbox = RecordingInbox> = {
  readonly workspace: LocalWorkspace;
  readonly inbox: I;
  readonly directory: string;
  readonly logged: readonly { readonly event: LogEvent; readonly facts: Record<string, unknown> }[];
  request(method: string, path: string, body?: unknown): Promise<Answered>;
  /** The messages of a channel, or `@p3` for direct ones. */
  messages(channel: string): Promise<readonly MessageView[]>;
  close(): Promise<void>;
};

/** What is on the workspace in tests: two boards' channels and three people. */
export const WORLD: World = {
  organisation: "Borchester City Council",
  timezone: "Europe/London",
  channels: [
    {
      id: asChannelRef("local:csp"),
      name: "community-safety",
      board: asBoardId("csp"),
      boardName: "Community Safety Partnership",
    },
    {
      id: asChannelRef("local:hwb"),
      name: "health-and-wellbeing",
      board: asBoardId("hwb"),
      boardName: "Health and Wellbeing Board",
    },
  ],
  people: [
    { id: asPersonId("p1"), name: "Ann Lee", roles: [{ board: asBoardId("csp"), role: "chair" }] },
    { id: asPersonId("p2"), name: "Bo Okoro", roles: [{ board: asBoardId("csp"), role: "secretary" }] },
    { id: asPersonId("p3"), name: "Cai Morgan", roles: [{ board: asBoardId("csp"), role: "member" }] },
  ],
  vocabulary: vocabulary(),
  commands: [{ name: "status", usage: "/soc status", about: "Where things stand" }],
  next: async () => null,
  wake: async () => {},
  probes: WELL,
};

/** Opens a workspace in a directory of its own, or again in one that is there, which is then left. */
export async function openLocal(
  options: {
    readonly directory?: string;
    readonly inbox?: RecordingInbox;
    readonly world?: Partial<World>;
    readonly startAt?: string;
    readonly realNow?: () => number;
    readonly installation?: string;
  } = {},
): Promise<LocalSetup> {
  const directory = options.directory ?? (await mkdtemp(join(tmpdir(), "soc-local-")));
  const inbox = options.inbox ?? recordingInbox();
  const logged: { event: LogEvent; facts: Record<string, unknown> }[] = [];
  const workspace = await openLocalWorkspace({
    data: directory,
    port: 0,
    startAt: options.startAt ?? null,
    realNow: options.realNow ?? Date.now,
    installation: options.installation ?? INSTALLATION,
    log: (event, facts) => logged.push({ event, facts }),
  });
  workspace.populate({ ...WORLD, ...options.world });
  await workspace.chat.open(inbox);
  const request = requester(workspace.address());
  return {
    workspace,
    inbox,
    directory,
    logged,
    request,
    async messages(channel) {
      const path = channel.startsWith("@") ? `people/${channel.slice(1)}` : `channels/${channel}`;
      const { body } = await request("GET", `/local/${path}/messages`);
      return body as unknown as readonly MessageView[];
    },
    async close() {
      await workspace.chat.close();
      if (options.directory === undefined) await rm(directory, { recursive: true });
    },
  };
}

/** Makes requests to an address, with JSON in and out. */
export function requester(address: string): LocalSetup["request"] {
  return async (method, path, body) => {
    const json = { method, body: JSON.stringify(body), headers: { "Content-Type": "application/json" } };
    const response = await fetch(address + path, body === undefined ? { method } : json);
    const text = await response.text();
    return { status: response.status, body: JSON.parse(text), headers: response.headers };
  };
}
