import type { Route } from "../model/route.ts";
import type { Channel, Clock, Message, Person, Workspace } from "../wire/wire.ts";
import type { Aside } from "./aside.ts";

/** Everything the page knows. Replaced as a whole whenever something changes. */
export type State = {
  readonly workspace: Workspace;
  readonly channels: readonly Channel[];
  readonly people: readonly Person[];
  /** Null: the clock of this workspace cannot be moved. */
  readonly clock: Clock | null;
  /** Root messages by channel, direct conversations among them. A channel not in here has not been read yet. */
  readonly messages: Readonly<Record<string, readonly Message[]>>;
  /** Whom one is acting as. */
  readonly acting: string;
  readonly route: Route;
  /** How many messages of others have been seen, by channel, by whoever is acting. */
  readonly seen: Readonly<Record<string, number>>;
  readonly asides: readonly Aside[];
  /** Whether the workspace is answering. */
  readonly reachable: boolean;
  /** What a screen reader is to say. The number tells a repeated sentence from the one before. */
  readonly announcement: { readonly text: string; readonly number: number };
};
